import { download, request } from '@/lib/http.ts';
import { z } from '@/lib/zod.ts';

const optional = <T extends z.ZodType>(inner: T) => inner.nullish().transform((value) => value ?? null);

const profile = z.object({
  id: z.string(),
  username: z.string(),
  email: z.string(),
  avatar: optional(z.string()),
  createdAt: z.string(),
  renameableAt: optional(z.string()),
});

const session = z.object({
  id: z.string(),
  startedAt: z.string(),
  lastUsedAt: z.string(),
  userAgent: optional(z.string()),
  address: optional(z.string()),
  current: z.boolean(),
});

export type Profile = z.infer<typeof profile>;
export type Session = z.infer<typeof session>;

export async function fetchProfile(): Promise<Profile> {
  return profile.parse(await request('GET', '/api/profile'));
}

export async function rename(username: string): Promise<Profile> {
  return profile.parse(await request('PUT', '/api/profile/username', { username }));
}

export async function showAvatar(picture: Blob): Promise<void> {
  await request('PUT', '/api/profile/avatar', picture);
}

export async function hideAvatar(): Promise<void> {
  await request('DELETE', '/api/profile/avatar');
}

export async function changePassword(oldPassword: string, newPassword: string): Promise<void> {
  await request('PUT', '/api/account/password', { oldPassword, newPassword });
}

export async function fetchSessions(): Promise<Session[]> {
  return z.array(session).parse(await request('GET', '/api/account/sessions'));
}

export async function endSession(id: string): Promise<void> {
  await request('DELETE', `/api/account/sessions/${id}`);
}

export async function endOtherSessions(): Promise<void> {
  await request('DELETE', '/api/account/sessions');
}

export async function deleteAccount(password: string): Promise<void> {
  await request('POST', '/api/account/delete', { password });
}

/** The file with everything that is kept of the account. */
export function fetchExport(): Promise<Blob> {
  return download('/api/account/export');
}
