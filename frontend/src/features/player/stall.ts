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
  private toldAtEdge = false;

  /** Whether a stall begins to matter with this sample; true once per stall, and only while it `counts`. */
  noticed(desired: Desired, actual: Actual, now: number, counts: boolean): boolean {
    const before = this.last;
    this.last = { at: now, positionMs: actual.positionMs };
    const moved = before === null ? 0 : actual.positionMs - before.positionMs;
    if (moved !== 0 || now < desired.anchorMs) {
      this.toldAtEdge = false;
    }
    const edge = standsAtEdge(desired, actual, now);
    if (before === null || !counts || !(edge || shouldMove(desired, actual, now))) {
      this.stoodMs = 0;
      return false;
    }
    const passed = now - before.at;
    if (moved >= 0.25 * passed * actual.rate && moved < JUMP_MS && !actual.seeking && passed > 0) {
      this.stoodMs = 0;
      this.told = false;
    } else if (passed <= GAP_MS) {
      this.stoodMs += passed;
    }
    if (this.stoodMs < STALLED_MS || (edge ? this.toldAtEdge : this.told)) {
      return false;
    }
    this.told = true;
    this.toldAtEdge = edge;
    return true;
  }
}

/** Where nothing more of a film has been made yet its controller pauses it, late or not, and only more of it can go on. */
function standsAtEdge(desired: Desired, actual: Actual, now: number): boolean {
  const { durationMs, growing = false } = actual;
  return growing && desired.playing && now >= desired.anchorMs && isAtEnd(desired, durationMs, now);
}

/** A paused player was paused by its own controller, which brings it to the line. */
function shouldMove(desired: Desired, { durationMs, paused, ended }: Actual, now: number): boolean {
  const started = desired.playing && now - desired.anchorMs >= AFTER_ANCHOR_MS;
  return started && !paused && !ended && durationMs !== null && !isAtEnd(desired, durationMs, now);
}

function isAtEnd(desired: Desired, durationMs: number | null, now: number): boolean {
  return durationMs !== null && targetAt(desired, now, durationMs) >= durationMs - END_MS;
}
