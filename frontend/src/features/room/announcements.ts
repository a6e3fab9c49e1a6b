import type { RoomSnapshot } from '@/connection/snapshot.ts';
import { formatTime } from '@/lib/format.ts';
import type { CommandApplied, Participant, Roster, ServerMessage } from '@/protocol/index.ts';

/** What to tell a member about a frame, or null when it is nothing new or their own doing. */
export function announcement(
  cause: ServerMessage,
  before: RoomSnapshot | null,
  after: RoomSnapshot,
): string | null {
  if (cause.type === 'sync:command') {
    return cause.issuedBy === after.memberId ? null : deed(cause, nameOf(after.roster, cause.issuedBy));
  }
  return cause.type === 'room:participants' && before !== null
    ? comingsAndGoings(before.roster, after.roster, after.memberId)
    : null;
}

function deed({ action, state }: CommandApplied, name: string): string {
  switch (action) {
    case 'PLAY':
      return `${name} pressed play`;
    case 'PAUSE':
      return `${name} paused`;
    case 'SEEK':
      return `${name} jumped to ${formatTime(state.anchorMediaTimeMs)}`;
    case 'SET_RATE':
      return `${name} set the speed to ${state.playbackRate}×`;
    case 'SET_SOURCE':
      return state.source === null ? `${name} took the film off` : `${name} put on “${state.source.title}”`;
  }
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

function nameOf(roster: Roster, memberId: string): string {
  return roster.participants.find((participant) => participant.memberId === memberId)?.name ?? 'Somebody';
}
