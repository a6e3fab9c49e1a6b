import { request } from '@/lib/http.ts';
import { z } from '@/lib/zod.ts';

const optional = <T extends z.ZodType>(inner: T) => inner.nullish().transform((value) => value ?? null);

const person = z.object({ id: z.string(), username: z.string(), avatar: optional(z.string()) });
const room = z.object({ code: z.string(), name: z.string() });
const waiting = z.object({ person });
const sharing = z.enum(['nobody', 'online', 'room']);

const list = z.object({
  friends: z.array(z.object({ person, online: z.boolean(), room: optional(room) })),
  incoming: z.array(waiting),
  outgoing: z.array(waiting),
  blocked: z.array(person),
  invites: z.array(z.object({ id: z.string(), from: person, room })),
  sharing,
});

export type Person = z.infer<typeof person>;
export type FriendList = z.infer<typeof list>;
export type Friend = FriendList['friends'][number];
/** What friends may see of oneself. */
export type Sharing = z.infer<typeof sharing>;

export async function fetchFriends(): Promise<FriendList> {
  return list.parse(await request('GET', '/api/friends'));
}

/** Resolves to whether both are friends at once, because the other one had asked, too. */
export async function askFriend(username: string): Promise<boolean> {
  const answer = z.object({ friends: z.boolean() });
  return answer.parse(await request('POST', '/api/friends/request', { username })).friends;
}

type Deed = 'accept' | 'decline' | 'cancel' | 'block' | 'unblock';

export async function doAbout(deed: Deed, id: string): Promise<void> {
  await request('POST', `/api/friends/${deed}`, { id });
}

export async function removeFriend(id: string): Promise<void> {
  await request('DELETE', `/api/friends/${id}`);
}

export async function share(what: Sharing): Promise<void> {
  await request('PUT', '/api/friends/sharing', { sharing: what });
}

export async function invite(id: string, code: string): Promise<void> {
  await request('POST', '/api/friends/invites', { id, code });
}

export async function dropInvite(id: string): Promise<void> {
  await request('DELETE', `/api/friends/invites/${id}`);
}

export async function fetchTicket(): Promise<string> {
  return z.object({ ticket: z.string() }).parse(await request('POST', '/api/account/ticket')).ticket;
}
