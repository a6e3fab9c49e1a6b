import { request } from '@/lib/http.ts';
import { z } from '@/lib/zod.ts';

const orNull = <T extends z.ZodType>(type: T) => type.nullish().transform((value) => value ?? null);

const film = z.object({
  videoId: z.string(),
  title: z.string(),
  status: z.enum(['PENDING', 'PROCESSING', 'READY', 'FAILED']),
  progressPercent: z.number().default(0),
  playableMs: orNull(z.number()),
  durationMs: orNull(z.number()),
  sizeBytes: z.number(),
  createdAtMs: z.number(),
  failure: orNull(z.object({ code: z.string(), message: z.string() })),
  posterUrl: orNull(z.string()),
  retryable: z.boolean().default(false),
});

const unfinished = z.object({
  id: z.string(),
  filename: z.string(),
  sizeBytes: z.number(),
  offsetBytes: z.number(),
  expiresAtMs: z.number(),
});

const library = z.object({
  films: z.array(film),
  quota: z.object({ usedBytes: z.number(), maxBytes: z.number() }),
  uploads: z.array(unfinished).default([]),
});

export type Film = z.infer<typeof film>;
export type Unfinished = z.infer<typeof unfinished>;
export type Library = z.infer<typeof library>;

const at = (videoId: string) => `/api/videos/${encodeURIComponent(videoId)}`;

export async function fetchLibrary(): Promise<Library> {
  return library.parse(await request('GET', '/api/videos'));
}

export async function renameFilm(videoId: string, title: string): Promise<void> {
  await request('PATCH', at(videoId), { title });
}

export async function deleteFilm(videoId: string): Promise<void> {
  await request('DELETE', at(videoId));
}

export async function retryFilm(videoId: string): Promise<void> {
  await request('POST', `${at(videoId)}/retry`);
}
