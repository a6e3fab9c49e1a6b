import type { Standing } from './standing.ts';
import { type Actual, clamp, type Desired, targetAt } from './timeline.ts';

const FRAME_MS = 40;
const IN_STEP_FOR_MS = 1000;

/** Decides when the room is told that this picture is ready: once for each state of the room. */
export class Readiness {
  private told: number | null = null;
  private leftBehind = false;
  private inStepSince: number | null = null;

  /** @param inStepMs the error that counts as in step with this player */
  constructor(private readonly inStepMs: () => number) {}

  /** Whether to tell now. A member who is `absent` goes their own way, so nobody needs to wait for them. */
  due(standing: Standing, desired: Desired, actual: Actual, now: number, absent: boolean): boolean {
    const { sequence, gate } = standing;
    if (sequence === this.told) {
      return false;
    }
    const waiting = !desired.playing || now < desired.anchorMs;
    this.leftBehind ||= gate === 'me' && !waiting;
    const asked = !desired.playing || gate !== 'open' || this.leftBehind;
    const ready = waiting ? stands(desired, actual) : this.leftBehind && this.caughtUp(desired, actual, now);
    if (!absent && !(asked && ready)) {
      return false;
    }
    this.told = sequence;
    this.leftBehind = false;
    this.inStepSince = null;
    return true;
  }

  private caughtUp(desired: Desired, actual: Actual, now: number): boolean {
    const error = Math.abs(actual.positionMs - targetAt(desired, now, actual.durationMs));
    if (actual.paused || actual.seeking || !actual.ready || error >= this.inStepMs()) {
      this.inStepSince = null;
      return false;
    }
    this.inStepSince ??= now;
    return now - this.inStepSince >= IN_STEP_FOR_MS;
  }
}

/** Whether the picture stands where the room starts from, with enough loaded to start at once. */
function stands({ anchorMediaMs }: Desired, actual: Actual): boolean {
  const { durationMs, positionMs, paused, seeking, ready } = actual;
  const there = Math.abs(positionMs - clamp(anchorMediaMs, durationMs)) <= FRAME_MS;
  return durationMs !== null && paused && !seeking && ready && there;
}
