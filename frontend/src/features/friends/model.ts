import type { AccountMessage } from '@/protocol/index.ts';
import type { Friend, FriendList } from './api.ts';

/** The list after a notice, as far as the notice alone tells; null when it has to be read again. */
export function listAfter(list: FriendList, notice: AccountMessage): FriendList | null {
  if (notice.type !== 'friend:presence') {
    return null;
  }
  const { accountId, online, room } = notice;
  return {
    ...list,
    friends: list.friends.map((friend) =>
      friend.person.id === accountId ? { ...friend, online, room } : friend,
    ),
  };
}

/** Those who can be met come first, then those who are here, then the others; each by name. */
export function sorted(friends: readonly Friend[]): Friend[] {
  const rank = ({ online, room }: Friend) => (room !== null ? 0 : online ? 1 : 2);
  return [...friends].sort(
    (a, b) => rank(a) - rank(b) || a.person.username.localeCompare(b.person.username, 'en'),
  );
}

/** How many things wait for an answer. */
export function waiting(list: FriendList | null): number {
  return list === null ? 0 : list.incoming.length + list.invites.length;
}

/** The room a page shows, from its address. */
export function roomCodeOf(pathname: string): string | null {
  return /^\/r\/([^/]+)/.exec(pathname)?.[1]?.toUpperCase() ?? null;
}

/** Where a friend is, in words. */
export function whereabouts({ online, room }: Friend): string {
  if (room !== null) {
    return `In “${room.name}”`;
  }
  return online ? 'Online' : 'Not online';
}
