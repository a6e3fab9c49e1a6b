import type { ClientMessage, HeartbeatAnswer, PlaybackReport } from '../protocol/index.ts';
import type { Environment } from './environment.ts';
import type { ServerClock } from './server-clock.ts';

/** Close together for an estimate at once, then apart, as a page that loads reads the first answers late. */
const BURST_MS = [
  ...Array.from({ length: 10 }, (_, i) => i * 40),
  ...Array.from({ length: 10 }, (_, i) => 600 + i * 240),
];
const PERIOD_MS = 1000;
const SLEPT_MS = 3000;
const DOUBTFUL_MS = 3000;
const DOUBTFUL_UNANSWERED = 3;
const DEAD_MS = 10_000;
/** A hidden tab beats once a minute, so silence alone proves nothing. */
const DEAD_UNANSWERED = 5;

interface Ends {
  send(message: ClientMessage): void;
  report(): PlaybackReport | null;
  /** Nothing came back for a few beats: the path may be dead. */
  doubtful(): void;
  /** Nothing came back for so long that the path must be dead. */
  dead(): void;
}

/** Signs of life that double as clock probes: a burst at first and after a sleep, then one each second. */
export class Heartbeats {
  private stopBeating: () => void = () => {};
  private burst: (() => void)[] = [];
  private lastAnswer = 0;
  private lastBeat = 0;
  private unanswered = 0;

  constructor(
    private readonly environment: Environment,
    private readonly clock: ServerClock,
    private readonly ends: Ends,
  ) {}

  start(): void {
    this.stop();
    this.lastAnswer = this.environment.now();
    this.lastBeat = this.lastAnswer;
    this.unanswered = 0;
    this.probeAnew();
    this.stopBeating = this.environment.every(PERIOD_MS, () => this.tick());
  }

  stop(): void {
    this.stopBeating();
    this.endBurst();
  }

  /** A burst of probes, which tells the time better than single ones. */
  probeAnew(): void {
    this.endBurst();
    for (const afterMs of BURST_MS) {
      this.burst.push(this.environment.after(afterMs, () => this.beat(null)));
    }
  }

  answered(answer: HeartbeatAnswer): void {
    this.lastAnswer = this.environment.now();
    this.unanswered = 0;
    const jumped = this.clock.observe({
      t0: answer.clientTimeMs,
      t1: answer.receivedServerTimeMs,
      t2: answer.sentServerTimeMs,
      t3: this.lastAnswer,
    });
    if (jumped) {
      this.probeAnew();
    }
  }

  /** Whether several beats in a row have not been answered. */
  unheard(): boolean {
    const silence = this.environment.now() - this.lastAnswer;
    return silence >= DOUBTFUL_MS && this.unanswered >= DOUBTFUL_UNANSWERED;
  }

  private tick(): void {
    const now = this.environment.now();
    if (now - this.lastBeat > SLEPT_MS) {
      this.probeAnew();
    }
    if (now - this.lastAnswer > DEAD_MS && this.unanswered >= DEAD_UNANSWERED) {
      this.ends.dead();
      return;
    }
    this.beat(this.ends.report());
    if (this.environment.visible() && this.unheard()) {
      this.ends.doubtful();
    }
  }

  private beat(report: PlaybackReport | null): void {
    this.lastBeat = this.environment.now();
    this.unanswered += 1;
    this.ends.send({
      type: 'heartbeat',
      clientTimeMs: this.lastBeat,
      roundTripMs: this.clock.roundTrip(),
      report,
    });
  }

  private endBurst(): void {
    for (const cancel of this.burst) {
      cancel();
    }
    this.burst = [];
  }
}
