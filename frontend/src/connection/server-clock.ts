import { ClockBounds, type ClockProbe } from './clock-bounds.ts';

const STEP_ABOVE_MS = 50;
const SLEW_PER_MS = 0.005;
/** A page that is still loading reads its first answers late; what is learned right after that is followed faster. */
const FIRST_SLEW_PER_MS = 0.05;
const FIRST_MS = 5000;
const SLEWED_AT_ONCE_MS = 1000;
const BURST = 10;

/** The cluster's clock as seen from here; moves smoothly, so a better estimate never jerks the film. */
export class ServerClock {
  private readonly bounds = new ClockBounds();
  private applied: number | null = null;
  private appliedAt = 0;
  private firstUntil = Number.NEGATIVE_INFINITY;
  /** Probes whose estimate is still taken over at once. */
  private snaps = BURST;

  /** Learns from one probe; whether it proves that the clocks jumped, as they do over a sleep. */
  observe(probe: ClockProbe): boolean {
    this.bounds.add(probe);
    const estimate = this.bounds.offset(probe.t3);
    if (estimate === null) {
      return false;
    }
    const jumped = this.applied !== null && this.bounds.disproof(this.applied, probe.t3) > STEP_ABOVE_MS;
    if (jumped) {
      this.snaps = BURST;
    }
    if (jumped || this.applied === null) {
      this.firstUntil = probe.t3 + FIRST_MS;
    }
    if (this.applied === null || this.snaps > 0) {
      this.applied = estimate;
      this.snaps -= 1;
    } else {
      const slew = probe.t3 < this.firstUntil ? FIRST_SLEW_PER_MS : SLEW_PER_MS;
      const reach = slew * Math.min(SLEWED_AT_ONCE_MS, probe.t3 - this.appliedAt);
      this.applied += Math.max(-reach, Math.min(reach, estimate - this.applied));
    }
    this.appliedAt = probe.t3;
    return jumped;
  }

  /** Cluster time in milliseconds for a moment of the local monotonic clock; null before the first probe. */
  at(local: number): number | null {
    return this.applied === null ? null : local + this.applied;
  }

  roundTrip(): number | null {
    return this.bounds.roundTrip();
  }

  /** Another node answers from now on, over another path: what is learned there moves the time only gently. */
  reconnected(): void {
    this.bounds.forget();
    this.snaps = this.applied === null ? BURST : 0;
  }
}
