import { request } from '@/lib/http.ts';
import type { ChatRules } from '@/protocol/index.ts';

/** Says how fast one may write in a room's chat; only its owner may. */
export async function changeRules(code: string, rules: ChatRules): Promise<void> {
  await request('PATCH', `/api/rooms/${encodeURIComponent(code)}/chat`, rules);
}
