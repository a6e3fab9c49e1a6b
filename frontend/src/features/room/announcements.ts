import type { RoomSnapshot } from '@/connection/snapshot.ts';
import type { CommandApplied, Participant, Role, RoomInfo, Roster, ServerMessage } from '@/protocol/index.ts';
import { deed, nameOf } from './deeds.ts';
import { meanwhile } from './meanwhile.ts';
import { newOwner, pausedForOwner } from './owner-away.ts';
import { DEED_NAMES, ruleWords } from './why.ts';

const OWN_ROLE: Record<Role, string> = {
  owner: 'The room is yours now',
  moderator: 'You are a moderator now',
  participant: 'You are no moderator any more',
  guest: 'You are a guest now',
};

/** What to tell a member about a frame, or null when it is nothing new or their own doing. */
export function announcement(
  cause: ServerMessage,
  before: RoomSnapshot | null,
  after: RoomSnapshot,
): string | null {
  switch (cause.type) {
    case 'sync:command':
      return cause.automatic
        ? pausedForOwner(cause, after)
        : cause.issuedBy === after.memberId
          ? null
          : told(cause, after.roster);
    case 'room:participants':
      return before === null ? null : comingsAndGoings(before, after);
    case 'room:settings':
      return before === null ? null : changedSettings(before.room, after.room);
    case 'hello':
      return before !== null && cause.session?.recovery ? meanwhile(cause.session.recovery, after) : null;
    default:
      return null;
  }
}

function changedSettings(before: RoomInfo, after: RoomInfo): string | null {
  if (sameButForOwner(before, after)) {
    return null;
  }
  if (before.code !== after.code) {
    return 'The room has a new link';
  }
  if (before.expiresAtMs !== after.expiresAtMs) {
    return 'The room stays open for longer';
  }
  return 'The owner changed the room’s settings';
}

function told({ action, issuedBy, state }: CommandApplied, roster: Roster): string {
  const { anchorMediaTimeMs: mediaTimeMs, playbackRate, source } = state;
  return `${nameOf(roster, issuedBy)} ${deed({ action, mediaTimeMs, playbackRate }, source?.title ?? null)}`;
}

/** A room that gets another owner tells its settings, too; who that is comes with the roster. */
function sameButForOwner(before: RoomInfo, after: RoomInfo): boolean {
  const settings = (room: RoomInfo) => JSON.stringify({ ...room, revision: 0, reclaim: null });
  return settings(before) === settings(after);
}

function comingsAndGoings(before: RoomSnapshot, after: RoomSnapshot): string | null {
  const earlier = before.roster.participants;
  const now = after.roster.participants;
  const known = new Map(earlier.map((participant) => [participant.memberId, participant]));
  const here = new Set(now.map(({ memberId }) => memberId));
  const owner = newOwner(before, after);
  const others =
    owner === null ? now : now.filter(({ memberId, role }) => role === (known.get(memberId)?.role ?? role));
  const lines = [
    owner,
    ...others.map((participant) => change(known.get(participant.memberId), participant, after.memberId)),
    ...earlier.filter(({ memberId }) => !here.has(memberId)).map(({ name }) => `${name} left`),
  ].filter((line) => line !== null);
  return lines.length === 0 ? null : lines.join(' · ');
}

function ownChange(before: Participant, after: Participant): string | null {
  if (before.role !== after.role) {
    return OWN_ROLE[after.role];
  }
  const lost = after.barred.find(({ deed }) => !before.barred.some((other) => other.deed === deed));
  if (lost !== undefined) {
    return ruleWords(lost.deed, lost.rule);
  }
  const gained = before.barred.find(({ deed }) => !after.barred.some((other) => other.deed === deed));
  return gained === undefined ? null : `You may now: ${DEED_NAMES[gained.deed].toLowerCase()}`;
}

function change(before: Participant | undefined, after: Participant, self: string): string | null {
  if (after.memberId === self) {
    return before === undefined ? null : ownChange(before, after);
  }
  if (before === undefined) {
    return `${after.name} joined`;
  }
  if (before.role !== after.role && after.role === 'owner') {
    return `${after.name} owns the room now`;
  }
  if (before.connected !== after.connected) {
    return after.connected ? `${after.name} is back` : `${after.name} lost the connection`;
  }
  return null;
}
