import { request } from '@/lib/http.ts';
import { z } from '@/lib/zod.ts';

const signed = z.object({
  manifestUrl: z.string(),
  expiresInMs: z.number(),
  subtitles: z.array(z.object({ id: z.string(), label: z.string(), language: z.string(), url: z.string() })),
});

/** Where the film that the room shows can be fetched for a while. */
export async function roomFilm(code: string, memberToken: string, player: 'own' | 'native') {
  const query = player === 'native' ? '?player=native' : '';
  const path = `/api/rooms/${encodeURIComponent(code)}/film${query}`;
  return signed.parse(await request('GET', path, undefined, { 'SyncWatch-Member': memberToken }));
}
