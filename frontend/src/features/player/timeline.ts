/** Where the room wants the film, on the local monotonic clock. */
export interface Desired {
  readonly playing: boolean;
  readonly rate: number;
  /** Local time of the anchor in milliseconds; may lie ahead, then everyone starts there. */
  readonly anchorMs: number;
  readonly anchorMediaMs: number;
}

/** What the media element really does. */
export interface Actual {
  readonly positionMs: number;
  readonly paused: boolean;
  readonly seeking: boolean;
  readonly ended: boolean;
  /** Enough is loaded to go on playing from here. */
  readonly ready: boolean;
  /** Known to have no sound, whose hardware takes a while to start after a seek. */
  readonly silent: boolean;
  readonly rate: number;
  /** Null before the film's length is known. */
  readonly durationMs: number | null;
  /** More of it is still being made, so where it ends now is not its end. */
  readonly growing?: boolean;
}

/** Media position the room is at; past the last frame it stays there. */
export function targetAt(desired: Desired, now: number, durationMs: number | null): number {
  const elapsed = desired.playing ? Math.max(0, now - desired.anchorMs) : 0;
  return clamp(desired.anchorMediaMs + elapsed * desired.rate, durationMs);
}

export function clamp(positionMs: number, durationMs: number | null): number {
  return Math.max(0, Math.min(positionMs, durationMs ?? Number.POSITIVE_INFINITY));
}
