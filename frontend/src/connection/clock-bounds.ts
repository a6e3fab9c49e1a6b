/** One four-stamp probe: sent and received on the local clock, received and sent on the server's. */
export interface ClockProbe {
  readonly t0: number;
  readonly t1: number;
  readonly t2: number;
  readonly t3: number;
}

interface Bound {
  readonly at: number;
  readonly upper: number;
  readonly lower: number;
  readonly roundTrip: number;
}

const MAX_SAMPLES = 64;
const MAX_AGE_MS = 90_000;
/** Two quartz clocks drift apart by up to this much per millisecond. */
const DRIFT = 30e-6;

/**
 * Encloses the server's clock: no answer can have been received before it was sent, so each probe bounds the
 * offset from both sides, and the tightest bounds may come from different probes.
 */
export class ClockBounds {
  private bounds: Bound[] = [];

  add(probe: ClockProbe): void {
    const bound: Bound = {
      at: probe.t3,
      upper: probe.t1 - probe.t0,
      lower: probe.t2 - probe.t3,
      roundTrip: probe.t3 - probe.t0 - (probe.t2 - probe.t1),
    };
    this.bounds = [...this.bounds.filter((b) => probe.t3 - b.at < MAX_AGE_MS), bound].slice(-MAX_SAMPLES);
    const [upper, lower] = this.tightest(probe.t3);
    if (upper < lower) {
      // The clocks jumped (sleep, another node): what was learned before says nothing any more.
      this.bounds = [bound];
    }
  }

  /** Milliseconds to add to the local clock, or null before the first probe. */
  offset(now: number): number | null {
    if (this.bounds.length === 0) {
      return null;
    }
    const [upper, lower] = this.tightest(now);
    return (upper + lower) / 2;
  }

  /** How far an offset lies outside what the probes allow; 0 when they do not disprove it. */
  disproof(offset: number, now: number): number {
    const [upper, lower] = this.tightest(now);
    return Math.max(0, lower - offset, offset - upper);
  }

  /** The smallest round trip still remembered, without the server's own time. */
  roundTrip(): number | null {
    return this.bounds.length === 0 ? null : Math.min(...this.bounds.map((b) => b.roundTrip));
  }

  forget(): void {
    this.bounds = [];
  }

  private tightest(now: number): [upper: number, lower: number] {
    let upper = Number.POSITIVE_INFINITY;
    let lower = Number.NEGATIVE_INFINITY;
    for (const bound of this.bounds) {
      const slack = DRIFT * (now - bound.at);
      upper = Math.min(upper, bound.upper + slack);
      lower = Math.max(lower, bound.lower - slack);
    }
    return [upper, lower];
  }
}
