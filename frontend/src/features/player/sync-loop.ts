import type { Media } from './media/media.ts';
import { decide } from './sync-engine.ts';
import { firstMemory, type SyncMemory } from './sync-memory.ts';
import { type Desired, targetAt } from './timeline.ts';

/** As much of a film on screen as the loop needs. */
type Played = Pick<Media, 'profile' | 'actual' | 'seek' | 'pause' | 'play' | 'setRate' | 'onChange'>;

interface Outside {
  now(): number;
  /** Where the room is, or null while that is not known. */
  desired(): Desired | null;
  /** The browser wants a gesture before it plays. */
  refused(): void;
  /** Distance between the room and the picture in milliseconds, on every sample. */
  drift(ms: number): void;
}

const SAMPLE_MS = 50;
const STEPS_AT_ONCE = 4;

/** Keeps one film where the room is: samples, decides, acts. */
export class SyncLoop {
  private memory: SyncMemory;
  private scheduledFor: number | null = null;
  private playTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly sampling: ReturnType<typeof setInterval>;
  private readonly unlisten: () => void;
  private held = false;

  constructor(
    private readonly media: Played,
    private readonly outside: Outside,
  ) {
    this.memory = firstMemory(media.profile.latencies);
    this.unlisten = media.onChange(() => this.look());
    this.sampling = setInterval(() => this.look(), SAMPLE_MS);
  }

  /** Looks at once, for when the room's wish has changed. */
  look(): void {
    const desired = this.outside.desired();
    if (desired === null || this.held) {
      return;
    }
    for (let step = 0; step < STEPS_AT_ONCE && this.step(desired); step++);
    this.measure(desired);
  }

  /** After the browser refused to play: go on, as a gesture or muting has made it willing. */
  release(): void {
    this.held = false;
    this.memory = firstMemory(this.memory.latencies);
    this.look();
  }

  stop(): void {
    clearInterval(this.sampling);
    clearTimeout(this.playTimer);
    this.unlisten();
  }

  /** One decision carried out; whether another may follow at once. */
  private step(desired: Desired): boolean {
    const { media, outside } = this;
    const [decision, memory] = decide(desired, media.actual(), outside.now(), this.memory, media.profile);
    this.memory = memory;
    if (decision.kind !== 'play') {
      clearTimeout(this.playTimer);
      this.scheduledFor = null;
    }
    switch (decision.kind) {
      case 'none':
        return false;
      case 'play':
        this.playAt(decision.atMs);
        return false;
      case 'seek':
        this.media.seek(decision.toMs);
        return false;
      case 'pause':
        this.media.pause();
        return true;
      case 'rate':
        this.media.setRate(decision.rate, desired.rate);
        return true;
    }
  }

  private playAt(atMs: number): void {
    if (atMs === this.scheduledFor) {
      return;
    }
    clearTimeout(this.playTimer);
    this.scheduledFor = null;
    const wait = atMs - this.outside.now();
    if (wait < 2 * SAMPLE_MS) {
      this.scheduledFor = atMs;
      this.playTimer = setTimeout(() => void this.play(), Math.max(0, wait));
    }
  }

  private async play(): Promise<void> {
    if ((await this.media.play()) === 'refused') {
      this.held = true;
      this.outside.refused();
    }
  }

  private measure(desired: Desired): void {
    const actual = this.media.actual();
    if (actual.durationMs !== null && !actual.seeking) {
      const target = targetAt(desired, this.outside.now(), actual.durationMs);
      this.outside.drift(Math.abs(actual.positionMs - target));
    }
  }
}
