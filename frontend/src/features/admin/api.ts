import { download, request } from '@/lib/http.ts';
import { z } from '@/lib/zod.ts';
import { type Filter, queryOf } from './filter.ts';

const deed = z.object({
  id: z.number(),
  at: z.string(),
  type: z.string(),
  actor: z.string().nullable(),
  actorName: z.string().nullable(),
  address: z.string().nullable(),
  targetType: z.string(),
  target: z.string(),
  metadata: z.record(z.string(), z.string()),
  success: z.boolean(),
});
const page = z.object({ deeds: z.array(deed), next: z.number().nullable() });
const ban = z.object({
  id: z.string(),
  username: z.string(),
  bannedAt: z.string(),
  reason: z.string().nullable(),
});

export type Deed = z.infer<typeof deed>;
export type Ban = z.infer<typeof ban>;

export async function deeds(filter: Filter, before: number | null): Promise<z.infer<typeof page>> {
  return page.parse(await request('GET', `/api/admin/audit?${queryOf(filter, before)}`));
}

export async function deedTypes(): Promise<string[]> {
  return z.array(z.string()).parse(await request('GET', '/api/admin/audit/types'));
}

export function exported(): Promise<Blob> {
  return download('/api/admin/audit/export');
}

export async function bans(): Promise<Ban[]> {
  return z.array(ban).parse(await request('GET', '/api/admin/bans'));
}

export async function banAccount(username: string, reason: string): Promise<void> {
  await request('PUT', `/api/admin/bans/${encodeURIComponent(username)}`, { reason });
}

export async function undoBan(username: string): Promise<void> {
  await request('DELETE', `/api/admin/bans/${encodeURIComponent(username)}`);
}

export async function removeRoom(code: string): Promise<void> {
  await request('DELETE', `/api/admin/rooms/${encodeURIComponent(code)}`);
}

export async function removeFilm(id: string): Promise<void> {
  await request('DELETE', `/api/admin/videos/${encodeURIComponent(id)}`);
}
