import type { RoomSnapshot } from '@/connection/snapshot.ts';
import type { CommandApplied, Participant, RoomInfo, Roster } from '@/protocol/index.ts';
import { nameOf } from './deeds.ts';

/** For how many seconds a member may still take the room back that was taken from them; null when it is not offered. */
export function secondsToTakeBack(
  { reclaim }: Pick<RoomInfo, 'reclaim'>,
  self: string,
  serverNowMs: number,
): number | null {
  const left = reclaim?.memberId === self ? Math.ceil((reclaim.untilMs - serverNowMs) / 1000) : 0;
  return left > 0 ? left : null;
}

/** What a member is told about a new owner; null while the owner is the same. */
export function newOwner(before: RoomSnapshot, after: RoomSnapshot): string | null {
  const was = ownerOf(before.roster);
  const now = ownerOf(after.roster);
  if (was === undefined || now === undefined || was.memberId === now.memberId) {
    return null;
  }
  const away = after.room.reclaim?.memberId === was.memberId;
  if (was.memberId === after.memberId) {
    return away ? `You were away. ${now.name} owns the room now` : `${now.name} owns the room now`;
  }
  const whose = now.memberId === after.memberId ? 'The room is yours now' : `${now.name} owns the room now`;
  return away ? `${was.name} is away. ${whose}` : whose;
}

/** What a member is told when the film pauses because the room waits for its owner. */
export function pausedForOwner(
  { automatic, action, issuedBy, state }: CommandApplied,
  { room, roster }: RoomSnapshot,
): string | null {
  const owner = ownerOf(roster)?.memberId;
  const waits = automatic && action === 'PAUSE' && !state.playing && room.succession === 'nobody';
  return waits && (owner === undefined || owner === issuedBy)
    ? `${nameOf(roster, issuedBy)} is away. The film waits`
    : null;
}

/** Who can be named to take over: guests own no rooms, and the owner does already. */
export function heirs(people: readonly Participant[]): readonly { value: string; label: string }[] {
  return people
    .filter(({ role }) => role === 'moderator' || role === 'participant')
    .map(({ memberId, name }) => ({ value: memberId, label: name }));
}

export function ownerOf({ participants }: Roster): Participant | undefined {
  return participants.find(({ role }) => role === 'owner');
}
