import { type Actual, type Desired, targetAt } from './timeline.ts';

const STALLED_MS = 400;
const AFTER_ANCHOR_MS = 2000;
const END_MS = 250;
/** Between samples further apart the page itself stood still. */
const GAP_MS = 250;
/** A jump is a seek and no progress. */
const JUMP_MS = 500;

/** Notices that a picture stands still which should move: by its progress, since players do not always say so. */
export class Stall {
  private last: { readonly at: number; readonly positionMs: number } | null = null;
  private stoodMs = 0;
  /** Until it has moved for the first time a picture is late, not stalled. */
  private told = true;

  /** Whether a stall begins to matter with this sample; true once per stall, and only while it `counts`. */
  noticed(desired: Desired, actual: Actual, now: number, counts: boolean): boolean {
    const before = this.last;
    this.last = { at: now, positionMs: actual.positionMs };
    if (before === null || !counts || !shouldMove(desired, actual, now)) {
      this.stoodMs = 0;
      return false;
    }
    const passed = now - before.at;
    const moved = actual.positionMs - before.positionMs;
    if (moved >= 0.25 * passed * actual.rate && moved < JUMP_MS && !actual.seeking && passed > 0) {
      this.stoodMs = 0;
      this.told = false;
    } else if (passed <= GAP_MS) {
      this.stoodMs += passed;
    }
    if (this.told || this.stoodMs < STALLED_MS) {
      return false;
    }
    this.told = true;
    return true;
  }
}

/**
 * A paused player was paused by its own controller, which brings it to the line; at the end of what there is of a film that is
 * still being made nothing but more of it can.
 */
function shouldMove(desired: Desired, actual: Actual, now: number): boolean {
  const { durationMs, paused, ended, growing = false } = actual;
  if (!desired.playing || ended || durationMs === null || now - desired.anchorMs < AFTER_ANCHOR_MS) {
    return false;
  }
  const atEnd = targetAt(desired, now, durationMs) >= durationMs - END_MS;
  return atEnd ? growing : !paused;
}
