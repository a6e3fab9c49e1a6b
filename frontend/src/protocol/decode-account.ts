import { z } from '@/lib/zod.ts';
import type { AccountMessage } from './index.ts';

const accountMessage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('account:hello'),
    protocolVersion: z.string(),
    compatible: z.boolean(),
    upgradeRequired: z.boolean(),
  }),
  z.object({ type: z.literal('account:heartbeat'), clientTimeMs: z.number() }),
  z.object({ type: z.literal('friend:request'), accountId: z.string(), username: z.string() }),
  z.object({ type: z.literal('friend:accepted'), accountId: z.string(), username: z.string() }),
  z.object({
    type: z.literal('friend:presence'),
    accountId: z.string(),
    online: z.boolean(),
    room: z
      .object({ code: z.string(), name: z.string() })
      .nullish()
      .transform((room) => room ?? null),
  }),
  z.object({ type: z.literal('friends:changed') }),
  z.object({
    type: z.literal('room:invite'),
    inviteId: z.string(),
    fromId: z.string(),
    from: z.string(),
    code: z.string(),
    roomName: z.string(),
  }),
]);

/** Reads one frame of the account socket; null for what this client does not know. */
export function decodeAccountMessage(frame: string): AccountMessage | null {
  let json: unknown;
  try {
    json = JSON.parse(frame);
  } catch {
    return null;
  }
  const result = accountMessage.safeParse(json);
  return result.success ? result.data : null;
}
