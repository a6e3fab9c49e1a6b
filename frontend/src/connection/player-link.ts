import type { PlayerVitals } from './reports.ts';

/** What a player needs of the connection to its room; the same object all the time. */
export interface PlayerLink {
  /** Cluster time for a moment of `performance.now()`; null while it is not known. */
  serverTime(localMs: number): number | null;
  sign(type: 'sync:ready' | 'sync:stalled', sequence: number): void;
  /** Reports tell of the given player from now on; null ends that. */
  reportFrom(player: (() => PlayerVitals) | null): void;
  /** Tells from now on where the picture stands, in milliseconds of the film; null ends that. */
  placeFrom(position: (() => number) | null): void;
  /** Asks anew for the room's state and for the time. */
  resync(): void;
}
