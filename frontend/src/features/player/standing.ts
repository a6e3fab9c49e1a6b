import type { Following, PlaybackState } from '@/protocol/index.ts';
import type { Desired } from './timeline.ts';

/** What a member's player must know of the room's playback beside where it wants the film. */
export interface Standing {
  readonly sequence: number;
  /** Whether a start is waiting for somebody, and whether for this very member. */
  readonly gate: 'open' | 'others' | 'me';
}

export function standingOf({ sequence, gate }: PlaybackState, self: string): Standing {
  return {
    sequence,
    gate: gate === null ? 'open' : gate.waitingFor.includes(self) ? 'me' : 'others',
  };
}

/**
 * Where this device's picture should be: ahead by the trim, as its sound comes later by that much. It stands ahead
 * while paused too, or each start would begin with a seek.
 */
export function trimmed(desired: Desired, trimMs: number): Desired {
  const anchorMediaMs = desired.anchorMediaMs + trimMs * desired.rate;
  // Before the beginning of the film there is nothing to stand at, only to wait for.
  const anchorMs = desired.anchorMs + Math.max(0, -anchorMediaMs) / desired.rate;
  return { ...desired, anchorMs, anchorMediaMs: Math.max(0, anchorMediaMs) };
}

/** How this device takes part: how closely it follows the room, and how much later its sound comes out. */
export interface SyncChoice {
  readonly following: Following;
  readonly trimMs: number;
}
