import type { RoomSnapshot } from '@/connection/snapshot.ts';
import type { Recovery } from '@/protocol/index.ts';
import { deed, nameOf } from './deeds.ts';

const TOLD_AT_MOST = 3;

/** One line on what the others did while this member was away; null when they did nothing. */
export function meanwhile({ commands, complete }: Recovery, room: RoomSnapshot): string | null {
  const theirs = commands.filter(({ issuedBy }) => issuedBy !== room.memberId);
  if (theirs.length === 0) {
    return null;
  }
  // The latest say where the room is now.
  const told = theirs.slice(-TOLD_AT_MOST).map((command, index, all) => {
    const sameHand = all[index - 1]?.issuedBy === command.issuedBy;
    const words = deed(command, null);
    return sameHand ? words : `${nameOf(room.roster, command.issuedBy)} ${words}`;
  });
  const untold = theirs.length - told.length;
  return `While you were away: ${told.join(', ')}${more(untold, complete)}`;
}

function more(untold: number, complete: boolean): string {
  if (!complete) {
    return `, and more than ${untold} more`;
  }
  return untold === 0 ? '' : `, and ${untold} more`;
}
