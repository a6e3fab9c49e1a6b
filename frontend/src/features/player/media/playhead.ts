const READINGS = 8;
/** A reading this far behind what was expected means the picture stood still. */
const STOOD_MS = 250;
const SILENCE_MS = 1000;

interface Reading {
  readonly positionMs: number;
  readonly at: number;
}

/**
 * Where a player is between the few positions it tells.
 *
 * A position is told late, never early; so of the last readings the one furthest ahead is the freshest.
 */
export class Playhead {
  private readings: readonly Reading[] = [{ positionMs: 0, at: 0 }];
  private heardAt = 0;
  private moving = false;
  private rate = 1;

  /** The player told where it is. */
  heard(positionMs: number, now: number): void {
    this.heardAt = now;
    const reading = { positionMs, at: now };
    const surprise = Math.abs(positionMs - this.extrapolated(now));
    const behind = positionMs < this.extrapolated(now);
    this.readings =
      !this.moving || (behind && surprise > STOOD_MS)
        ? [reading]
        : [...this.readings, reading].slice(-READINGS);
  }

  /** The picture begins or ceases to move, or does so at another rate. */
  moves(moving: boolean, rate: number, now: number): void {
    if (moving !== this.moving || rate !== this.rate) {
      this.readings = [{ positionMs: this.at(now), at: now }];
      this.heardAt = now;
      this.moving = moving;
      this.rate = rate;
    }
  }

  /** The picture is, or will be, somewhere else. */
  jumped(positionMs: number, now: number): void {
    this.readings = [{ positionMs, at: now }];
    this.heardAt = now;
  }

  at(now: number): number {
    // Without news the picture may stand, so it is not imagined to run on.
    return this.extrapolated(Math.min(now, this.heardAt + SILENCE_MS));
  }

  /** Whether a moving player has told no position for so long that its picture probably stands. */
  silent(now: number): boolean {
    return this.moving && now - this.heardAt > SILENCE_MS;
  }

  private extrapolated(now: number): number {
    const speed = this.moving ? this.rate : 0;
    return Math.max(...this.readings.map(({ positionMs, at }) => positionMs + (now - at) * speed));
  }
}
