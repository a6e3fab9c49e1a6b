import type { Actual } from '../features/player/timeline.ts';

/** A media element in virtual time: seeks and starts take a while, and its clock may run fast. */
export class SimulatedPlayer {
  seeks = 0;
  plays = 0;
  rate = 1;
  private position = 0;
  private paused = true;
  private movesAt = 0;
  private readyAt = 0;
  private soughtWhilePaused = false;
  private stalledUntil = 0;
  private now = 0;
  private madeMs: number;

  constructor(
    private readonly behaviour: {
      seekMs: number;
      prepareMs: number;
      playAfterSeekMs: number;
      playMs: number;
      skew: number;
      durationMs: number;
      silent?: boolean;
    },
  ) {
    this.madeMs = behaviour.durationMs;
  }

  /** Less than the whole film is there. */
  made(untilMs: number): void {
    this.madeMs = untilMs;
  }

  advanceTo(now: number): void {
    const from = Math.max(this.now, this.movesAt, this.stalledUntil);
    if (!this.paused && now > from) {
      this.position += (now - from) * this.rate * (1 + this.behaviour.skew);
    }
    this.now = now;
    if (this.position >= this.madeMs) {
      this.position = this.madeMs;
      this.paused ||= !this.growing;
    }
  }

  actual(): Actual {
    const { madeMs, growing } = this;
    return {
      positionMs: this.position,
      paused: this.paused,
      seeking: this.now < this.readyAt,
      ended: !growing && this.position >= madeMs,
      ready:
        this.now >= this.readyAt && this.now >= this.stalledUntil && !(growing && this.position >= madeMs),
      silent: this.behaviour.silent ?? false,
      rate: this.rate,
      durationMs: madeMs,
      growing,
    };
  }

  seek(toMs: number): void {
    this.seeks += 1;
    this.position = toMs;
    this.soughtWhilePaused = this.paused;
    const takes = this.paused ? this.behaviour.prepareMs : this.behaviour.seekMs;
    this.readyAt = this.now + takes;
    this.movesAt = this.now + takes;
  }

  play(): void {
    if (this.position >= this.behaviour.durationMs) {
      this.position = 0;
    }
    this.plays += 1;
    this.paused = false;
    const takes = this.soughtWhilePaused ? this.behaviour.playAfterSeekMs : this.behaviour.playMs;
    this.movesAt = Math.max(this.movesAt, this.now + takes);
    this.soughtWhilePaused = false;
  }

  pause(): void {
    this.paused = true;
  }

  stall(forMs: number): void {
    this.stalledUntil = this.now + forMs;
  }

  private get growing(): boolean {
    return this.madeMs < this.behaviour.durationMs;
  }
}
