import type { PlayerVitals } from '@/connection/reports.ts';
import { DriftMeter } from './drift-meter.ts';
import type { Media } from './media/media.ts';
import { loosened } from './profile.ts';
import { Readiness } from './readiness.ts';
import { Stall } from './stall.ts';
import { type Standing, type SyncChoice, trimmed } from './standing.ts';
import { aimAhead, decide } from './sync-engine.ts';
import { firstMemory, type Step, type SyncMemory } from './sync-memory.ts';
import { type Actual, type Desired, targetAt } from './timeline.ts';

/** As much of a film on screen as the loop needs. */
type Played = Pick<Media, 'profile' | 'actual' | 'seek' | 'pause' | 'play' | 'setRate' | 'onChange'>;

interface Outside {
  now(): number;
  /** Where the room is, or null while that is not known. */
  desired(): Desired | null;
  standing(): Standing;
  choice(): SyncChoice;
  /** Whether the page is on screen: a hidden one is woken late. */
  visible(): boolean;
  /** The browser wants a gesture before it plays. */
  refused(): void;
  /** How far the picture is ahead of the room in milliseconds, on every sample. */
  drift(ms: number): void;
  sign(type: 'sync:ready' | 'sync:stalled', sequence: number): void;
}

const SAMPLE_MS = 50;
const STEPS_AT_ONCE = 4;
/** A page that could not look for so long was asleep or out of breath, and its film begins anew. */
const SLEPT_MS = 1000;

/** Keeps one film where the room is: samples, decides, acts, and tells the room how it goes. */
export class SyncLoop {
  private memory: SyncMemory;
  private following: SyncChoice['following'];
  private scheduledFor: number | null = null;
  private playTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly sampling: ReturnType<typeof setInterval>;
  private readonly unlisten: () => void;
  private readonly drifts = new DriftMeter();
  private readonly readiness = new Readiness(() => this.media.profile.inStep);
  private readonly stall = new Stall();
  private held = false;
  private lookedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly media: Played,
    private readonly outside: Outside,
  ) {
    this.memory = firstMemory(media.profile.latencies);
    this.following = outside.choice().following;
    this.unlisten = media.onChange(() => this.look());
    this.sampling = setInterval(() => this.look(), SAMPLE_MS);
  }

  /** Looks at once, for when the room's wish has changed. */
  look(): void {
    const desired = this.desired();
    if (desired === null) {
      return;
    }
    const now = this.outside.now();
    if (now - this.lookedAt > SLEPT_MS) {
      this.memory = { ...this.memory, settledAt: now, errors: [] };
    }
    this.lookedAt = now;
    this.heed(this.outside.choice().following, desired);
    const away = this.held || this.following === 'free';
    for (let step = 0; !away && step < STEPS_AT_ONCE && this.step(desired); step++);
    const actual = this.media.actual();
    this.measure(desired, actual, away);
    this.tell(desired, actual);
  }

  /** After the browser refused to play: go on, as a gesture or muting has made it willing. */
  release(): void {
    this.held = false;
    this.memory = firstMemory(this.memory.latencies);
    this.look();
  }

  /** Aligns from scratch and by a seek, even where the distance looks small. */
  realign(): void {
    const desired = this.desired();
    if (desired === null || this.following === 'free') {
      return;
    }
    this.memory = firstMemory(this.memory.latencies);
    if (desired.playing && this.outside.now() >= desired.anchorMs) {
      this.media.pause();
      const { durationMs } = this.media.actual();
      this.carryOut(aimAhead(desired, durationMs, this.outside.now(), this.memory), desired);
    }
    this.look();
  }

  /** How this player does, for the report to the room. */
  vitals(): PlayerVitals {
    return { driftMs: this.drifts.median(this.outside.now()), following: this.following };
  }

  stop(): void {
    clearInterval(this.sampling);
    clearTimeout(this.playTimer);
    this.unlisten();
  }

  private desired(): Desired | null {
    const desired = this.outside.desired();
    return desired === null ? null : trimmed(desired, this.outside.choice().trimMs);
  }

  private heed(following: SyncChoice['following'], desired: Desired): void {
    if (following === this.following) {
      return;
    }
    this.following = following;
    this.memory = firstMemory(this.memory.latencies);
    this.callOffPlay();
    // What corrected the distance to the room is not meant for watching alone.
    this.media.setRate(desired.rate, desired.rate);
  }

  /** One decision carried out; whether another may follow at once. */
  private step(desired: Desired): boolean {
    const { media, outside } = this;
    const profile = this.following === 'loose' ? loosened(media.profile) : media.profile;
    return this.carryOut(decide(desired, media.actual(), outside.now(), this.memory, profile), desired);
  }

  private carryOut([decision, memory]: Step, desired: Desired): boolean {
    this.memory = memory;
    if (decision.kind !== 'play') {
      this.callOffPlay();
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
    this.callOffPlay();
    const wait = atMs - this.outside.now();
    if (wait < 2 * SAMPLE_MS) {
      this.scheduledFor = atMs;
      this.playTimer = setTimeout(() => void this.play(), Math.max(0, wait));
    }
  }

  private callOffPlay(): void {
    clearTimeout(this.playTimer);
    this.scheduledFor = null;
  }

  private async play(): Promise<void> {
    if ((await this.media.play()) === 'refused') {
      this.held = true;
      this.outside.refused();
    }
  }

  private measure(desired: Desired, actual: Actual, away: boolean): void {
    const now = this.outside.now();
    const moving = desired.playing && now >= desired.anchorMs;
    if (away || !moving) {
      this.drifts.clear();
    }
    if (away || actual.durationMs === null || actual.seeking) {
      return;
    }
    const driftMs = actual.positionMs - targetAt(desired, now, actual.durationMs);
    this.outside.drift(driftMs);
    if (moving) {
      this.drifts.add(driftMs, now);
    }
  }

  private tell(desired: Desired, actual: Actual): void {
    const now = this.outside.now();
    const standing = this.outside.standing();
    const absent = this.held || this.following !== 'follow';
    if (this.readiness.due(standing, desired, actual, now, absent)) {
      this.outside.sign('sync:ready', standing.sequence);
    }
    if (this.stall.noticed(desired, actual, now, !absent && this.outside.visible())) {
      this.outside.sign('sync:stalled', standing.sequence);
    }
  }
}
