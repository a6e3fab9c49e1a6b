import type { ClientMessage, HeartbeatAnswer } from '../protocol/index.ts';
import type { Environment } from './environment.ts';
import type { ServerClock } from './server-clock.ts';

const BURST = 10;
const BURST_GAP_MS = 40;
const PERIOD_MS = 1000;
const SILENCE_MS = 10_000;
/** A hidden tab beats once a minute, so silence alone proves nothing. */
const UNANSWERED = 5;

interface Ends {
  send(message: ClientMessage): void;
  /** Nothing came back for so long that the path must be dead. */
  dead(): void;
}

/** Signs of life that double as clock probes: a burst at first, then one each second. */
export class Heartbeats {
  private cancels: (() => void)[] = [];
  private lastAnswer = 0;
  private unanswered = 0;

  constructor(
    private readonly environment: Environment,
    private readonly clock: ServerClock,
    private readonly ends: Ends,
  ) {}

  start(): void {
    this.stop();
    this.lastAnswer = this.environment.now();
    this.unanswered = 0;
    for (let i = 0; i < BURST; i++) {
      this.cancels.push(this.environment.after(i * BURST_GAP_MS, () => this.beat()));
    }
    this.cancels.push(this.environment.every(PERIOD_MS, () => this.beat()));
  }

  stop(): void {
    for (const cancel of this.cancels) {
      cancel();
    }
    this.cancels = [];
  }

  answered(answer: HeartbeatAnswer): void {
    this.lastAnswer = this.environment.now();
    this.unanswered = 0;
    this.clock.observe({
      t0: answer.clientTimeMs,
      t1: answer.receivedServerTimeMs,
      t2: answer.sentServerTimeMs,
      t3: this.lastAnswer,
    });
  }

  private beat(): void {
    const now = this.environment.now();
    if (now - this.lastAnswer > SILENCE_MS && this.unanswered >= UNANSWERED) {
      this.ends.dead();
      return;
    }
    this.unanswered += 1;
    this.ends.send({
      type: 'heartbeat',
      clientTimeMs: now,
      roundTripMs: this.clock.roundTrip(),
      report: null,
    });
  }
}
