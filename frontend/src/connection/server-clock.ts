import { ClockBounds, type ClockProbe } from './clock-bounds.ts';

const STEP_ABOVE_MS = 50;
const SLEW_PER_MS = 0.005;
const BURST = 10;

/** The cluster's clock as seen from here; moves smoothly, so a better estimate never jerks the film. */
export class ServerClock {
  private readonly bounds = new ClockBounds();
  private applied: number | null = null;
  private appliedAt = 0;
  private probes = 0;

  observe(probe: ClockProbe): void {
    this.bounds.add(probe);
    this.probes += 1;
    const estimate = this.bounds.offset(probe.t3);
    if (estimate === null) {
      return;
    }
    if (this.applied === null || this.probes <= BURST || Math.abs(estimate - this.applied) > STEP_ABOVE_MS) {
      this.applied = estimate;
    } else {
      const reach = SLEW_PER_MS * (probe.t3 - this.appliedAt);
      this.applied += Math.max(-reach, Math.min(reach, estimate - this.applied));
    }
    this.appliedAt = probe.t3;
  }

  /** Cluster time in milliseconds for a moment of the local monotonic clock; null before the first probe. */
  at(local: number): number | null {
    return this.applied === null ? null : local + this.applied;
  }

  roundTrip(): number | null {
    return this.bounds.roundTrip();
  }

  /** Another node answers from now on, over another path: probe anew, but keep the time it was. */
  reconnected(): void {
    this.bounds.forget();
    this.probes = 0;
  }
}
