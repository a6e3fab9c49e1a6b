import { formatTime } from '@/lib/format.ts';
import type { CommandApplied, Roster } from '@/protocol/index.ts';

interface Deed {
  readonly action: CommandApplied['action'];
  readonly mediaTimeMs: number;
  readonly playbackRate: number;
}

/** What somebody did, as said after their name; the title is null while it is not known. */
export function deed({ action, mediaTimeMs, playbackRate }: Deed, title: string | null): string {
  switch (action) {
    case 'PLAY':
      return 'pressed play';
    case 'PAUSE':
      return 'paused';
    case 'SEEK':
      return `jumped to ${formatTime(mediaTimeMs)}`;
    case 'SET_RATE':
      return `set the speed to ${playbackRate}×`;
    case 'SET_SOURCE':
      return title === null ? 'changed the film' : `put on “${title}”`;
  }
}

export function nameOf(roster: Roster, memberId: string): string {
  return roster.participants.find((participant) => participant.memberId === memberId)?.name ?? 'Somebody';
}
