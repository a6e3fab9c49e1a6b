import type { Profile } from '../profile.ts';
import type { Actual } from '../timeline.ts';
import type { Connect, EmbedEvents, EmbedPlayer, Phase } from './embed-player.ts';
import type { Media, MediaState, PersonalWish, PlayResult } from './media.ts';
import { Playhead } from './playhead.ts';
import { Seeking } from './seeking.ts';
import { Starting } from './starting.ts';

/** How long an order may take to show before the player's own word counts again. */
const ORDER_HOLDS_MS = 1000;
/** A person who pauses inside the player is not overruled before the room had time to hear of it. */
const RESPECT_MS = 1500;
const POSITION_TOLD_EVERY_MS = 200;

/** A film in a provider's own player: what that says late and coarsely, told as our own player would. */
export class EmbeddedMedia implements Media {
  private player: EmbedPlayer | null = null;
  private readonly playhead = new Playhead();
  private readonly starting = new Starting(() => this.phase === 'buffering');
  private readonly seeking = new Seeking();
  private readonly changed = new Set<() => void>();
  private readonly stated = new Set<() => void>();
  private wishes: (wish: PersonalWish) => void = () => {};
  private phase: Phase = 'paused';
  /** Whether the film last stood rather than moved; buffering changes nothing about that. */
  private resting = true;
  private order: { readonly to: 'play' | 'pause'; readonly at: number } | null = null;
  private respectedUntil = Number.NEGATIVE_INFINITY;
  private rate = { asked: 1, askedAt: Number.NEGATIVE_INFINITY, played: 1 };
  private length = 0;
  private bufferedMs = 0;
  private sound = { volume: 1, muted: false };
  private toldAt = Number.NEGATIVE_INFINITY;
  private gone = false;

  constructor(
    readonly surface: HTMLElement,
    connect: Connect,
    public profile: Profile,
    private readonly failed: (words: string) => void,
    private readonly now: () => number = () => performance.now(),
  ) {
    connect(surface, this.events()).then(
      (player) => {
        if (this.gone) {
          player.destroy();
        } else {
          this.player = player;
          this.tell();
        }
      },
      (error: unknown) => this.fail(error instanceof Error ? error.message : String(error)),
    );
  }

  actual(): Actual {
    const now = this.now();
    const paused = this.paused(now);
    const moving = this.phase === 'playing' && !this.playhead.silent(now);
    return {
      positionMs: this.playhead.at(now),
      paused,
      seeking: this.seeking.pending(paused || this.phase === 'playing', now),
      ended: this.phase === 'ended',
      ready: this.player !== null && (paused || moving),
      silent: false,
      rate: this.rate.asked,
      // Some players know their length only once they play, and could not begin if it were waited for.
      durationMs: this.steerable(now) ? this.length || Number.POSITIVE_INFINITY : null,
    };
  }

  seek(positionMs: number): void {
    this.seeking.begin(positionMs, this.now());
    this.playhead.jumped(positionMs, this.now());
    this.player?.seek(positionMs);
  }

  pause(): void {
    this.starting.settle('interrupted');
    this.order = { to: 'pause', at: this.now() };
    this.player?.pause();
  }

  async play(): Promise<PlayResult> {
    if (this.player === null) {
      return 'interrupted';
    }
    this.order = { to: 'play', at: this.now() };
    const result = this.starting.begin();
    this.player.play();
    if (this.phase === 'playing') {
      this.starting.settle('playing');
    }
    return result;
  }

  setRate(rate: number): void {
    this.rate = { ...this.rate, asked: rate, askedAt: this.now() };
    this.player?.setRate(rate);
  }

  state(): MediaState {
    const positionMs = this.playhead.at(this.now());
    return {
      positionMs,
      durationMs: this.length,
      bufferedMs: Math.max(this.bufferedMs, positionMs),
      ...this.sound,
      // The provider's player shows by itself when it waits.
      waiting: this.player === null,
    };
  }

  setVolume(volume: number): void {
    this.player?.setVolume(volume);
  }

  setMuted(muted: boolean): void {
    // Told at once, because whether a silent start was tried is read from it.
    this.sound = { ...this.sound, muted };
    this.player?.setMuted(muted);
    this.tell();
  }

  onChange(listener: () => void): () => void {
    this.changed.add(listener);
    return () => this.changed.delete(listener);
  }

  onState(listener: () => void): () => void {
    this.stated.add(listener);
    return () => this.stated.delete(listener);
  }

  onWish(listener: (wish: PersonalWish) => void): () => void {
    this.wishes = listener;
    return () => {
      this.wishes = () => {};
    };
  }

  release(): void {
    this.gone = true;
    this.starting.settle('interrupted');
    this.player?.destroy();
    this.surface.remove();
  }

  private steerable(now: number): boolean {
    return this.player !== null && now >= this.respectedUntil;
  }

  private paused(now: number): boolean {
    if (this.order?.to === 'play' && this.starting.pending) {
      return false;
    }
    const fresh = this.order !== null && now - this.order.at < ORDER_HOLDS_MS;
    return fresh ? this.order?.to === 'pause' : this.resting;
  }

  private events(): EmbedEvents {
    return {
      duration: (ms) => {
        this.length = ms;
        this.tell();
      },
      position: (ms) => this.heard(ms),
      buffered: (ms) => {
        this.bufferedMs = ms;
      },
      phase: (phase) => this.entered(phase),
      rate: (rate) => this.playsAt(rate),
      profile: (profile) => {
        this.profile = profile;
        this.tell();
      },
      sound: (volume, muted) => {
        this.sound = { volume, muted };
        this.tell();
      },
      refused: () => this.starting.settle('refused'),
      failed: (words) => this.fail(words),
    };
  }

  private heard(ms: number): void {
    const now = this.now();
    const seeking = this.seeking.pending(false, now);
    if (!seeking) {
      this.playhead.heard(ms, now);
    } else if (this.seeking.told(ms)) {
      this.playhead.jumped(ms, now);
    }
    if (now - this.toldAt >= POSITION_TOLD_EVERY_MS) {
      this.toldAt = now;
      for (const listener of this.stated) {
        listener();
      }
    }
  }

  private entered(phase: Phase): void {
    const now = this.now();
    this.phase = phase;
    if (phase !== 'buffering') {
      this.rests(phase !== 'playing', now);
    }
    if (phase === 'playing') {
      this.starting.settle('playing');
    }
    this.playhead.moves(phase === 'playing', this.rate.played, now);
    this.tell();
  }

  private rests(resting: boolean, now: number): void {
    const turned = resting !== this.resting;
    const ordered = this.order !== null && (this.starting.pending || now - this.order.at < ORDER_HOLDS_MS);
    this.resting = resting;
    if (this.order?.to === (resting ? 'pause' : 'play')) {
      this.order = null;
    }
    if (turned && !ordered && this.phase !== 'ended' && this.surface.contains(document.activeElement)) {
      this.respectedUntil = now + RESPECT_MS;
      this.wishes(resting ? 'pause' : 'play');
    }
  }

  private playsAt(rate: number): void {
    const now = this.now();
    const unasked = now - this.rate.askedAt > ORDER_HOLDS_MS;
    this.rate = { ...this.rate, played: rate, asked: unasked ? rate : this.rate.asked };
    this.playhead.moves(this.phase === 'playing', rate, now);
    this.tell();
  }

  private fail(words: string): void {
    if (!this.gone) {
      this.starting.settle('interrupted');
      this.failed(words);
    }
  }

  private tell(): void {
    for (const listener of [...this.changed, ...this.stated]) {
      listener();
    }
  }
}
