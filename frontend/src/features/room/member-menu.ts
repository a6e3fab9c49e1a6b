import type { Deed, Participant, PlaybackControl, Role, RoomInfo } from '@/protocol/index.ts';
import { ruleWords } from './why.ts';

/** A right that can be given to a member or taken from them. */
interface Right {
  readonly deed: Deed;
  readonly held: boolean;
  /** Why it cannot be given; null when it can. */
  readonly fixed: string | null;
}

/** What one member can do about another. */
export interface MemberMenu {
  readonly rights: readonly Right[];
  /** The office the other can be given instead of theirs. */
  readonly office: 'moderator' | 'participant' | null;
  readonly handOver: boolean;
  readonly sendOut: boolean;
}

const RANKS: readonly Role[] = ['owner', 'moderator', 'participant', 'guest'];
const DEEDS: readonly Deed[] = ['steer', 'source', 'chat', 'speak'];

export function moderates(role: Role): boolean {
  return role === 'owner' || role === 'moderator';
}

/** Null when there is nothing that one could do about the other. */
export function menuFor(self: Participant, other: Participant, room: RoomInfo): MemberMenu | null {
  const above = RANKS.indexOf(self.role) < RANKS.indexOf(other.role);
  if (!moderates(self.role) || !above) {
    return null;
  }
  const owner = self.role === 'owner';
  const account = other.role !== 'guest';
  return {
    rights: DEEDS.map((deed) => right(deed, other, controlOf(room, deed))),
    office: owner && account ? (other.role === 'moderator' ? 'participant' : 'moderator') : null,
    handOver: owner && account,
    sendOut: true,
  };
}

function right(deed: Deed, other: Participant, control: PlaybackControl): Right {
  const rule = other.barred.find((barred) => barred.deed === deed)?.rule;
  const guestFilm = deed === 'source' && other.role === 'guest';
  const fixed = guestFilm
    ? 'Guests cannot choose the film: it needs an account.'
    : control === 'owner_only'
      ? ruleWords(deed, 'owner_only')
      : null;
  return { deed, held: rule === undefined, fixed };
}

function controlOf(room: RoomInfo, deed: Deed): PlaybackControl {
  switch (deed) {
    case 'steer':
      return room.playbackControl;
    case 'source':
      return room.sourceControl;
    case 'chat':
      return room.chatControl;
    case 'speak':
      return room.speakControl;
  }
}
