import { request } from '@/lib/http.ts';
import { z } from '@/lib/zod.ts';

const added = z.object({
  /** What `sync:source` takes. */
  id: z.string(),
  /** For people, when the film plays with a limitation. */
  warning: z.string().nullish(),
});

/** Has the server check a link; throws a `Problem` when it cannot be watched. */
export async function addLink(url: string): Promise<z.infer<typeof added>> {
  return added.parse(await request('POST', '/api/links', { url }));
}
