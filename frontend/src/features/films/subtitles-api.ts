import { request } from '@/lib/http.ts';
import { z } from '@/lib/zod.ts';

const file = z.object({ id: z.string(), label: z.string().default(''), language: z.string().default('') });
const list = z.object({ subtitles: z.array(file) });

export type SubtitleFile = z.infer<typeof file>;

const at = (videoId: string) => `/api/videos/${encodeURIComponent(videoId)}/subtitles`;

export async function fetchSubtitles(videoId: string): Promise<readonly SubtitleFile[]> {
  return list.parse(await request('GET', at(videoId))).subtitles;
}

export async function addSubtitles(
  videoId: string,
  wanted: { readonly file: File; readonly language: string; readonly label: string },
): Promise<void> {
  const query = new URLSearchParams({ language: wanted.language, label: wanted.label });
  await request('POST', `${at(videoId)}?${query}`, wanted.file);
}

export async function removeSubtitles(videoId: string, id: string): Promise<void> {
  await request('DELETE', `${at(videoId)}/${encodeURIComponent(id)}`);
}
