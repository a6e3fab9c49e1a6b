import type { RoomSnapshot } from '@/connection/snapshot.ts';
import type { CommandApplied, Participant, Roster, ServerMessage } from '@/protocol/index.ts';
import { deed, nameOf } from './deeds.ts';
import { meanwhile } from './meanwhile.ts';

/** What to tell a member about a frame, or null when it is nothing new or their own doing. */
export function announcement(
  cause: ServerMessage,
  before: RoomSnapshot | null,
  after: RoomSnapshot,
): string | null {
  switch (cause.type) {
    case 'sync:command':
      return cause.automatic || cause.issuedBy === after.memberId ? null : told(cause, after.roster);
    case 'room:participants':
      return before === null ? null : comingsAndGoings(before.roster, after.roster, after.memberId);
    case 'hello':
      return cause.session?.recovery ? meanwhile(cause.session.recovery, after) : null;
    default:
      return null;
  }
}

function told({ action, issuedBy, state }: CommandApplied, roster: Roster): string {
  const { anchorMediaTimeMs: mediaTimeMs, playbackRate, source } = state;
  return `${nameOf(roster, issuedBy)} ${deed({ action, mediaTimeMs, playbackRate }, source?.title ?? null)}`;
}

function comingsAndGoings(before: Roster, after: Roster, self: string): string | null {
  const known = new Map(before.participants.map((participant) => [participant.memberId, participant]));
  const now = new Set(after.participants.map((participant) => participant.memberId));
  const lines = [
    ...after.participants.map((participant) => change(known.get(participant.memberId), participant, self)),
    ...before.participants.filter(({ memberId }) => !now.has(memberId)).map(({ name }) => `${name} left`),
  ].filter((line) => line !== null);
  return lines.length === 0 ? null : lines.join(' · ');
}

function change(before: Participant | undefined, after: Participant, self: string): string | null {
  if (after.memberId === self) {
    return before !== undefined && before.role !== 'owner' && after.role === 'owner'
      ? 'The room is yours now'
      : null;
  }
  if (before === undefined) {
    return `${after.name} joined`;
  }
  if (before.connected !== after.connected) {
    return after.connected ? `${after.name} is back` : `${after.name} lost the connection`;
  }
  return null;
}
