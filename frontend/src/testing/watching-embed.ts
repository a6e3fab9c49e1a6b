import { vi } from 'vitest';
import type { Connect } from '../features/player/media/embed-player.ts';
import { EmbeddedMedia } from '../features/player/media/embedded-media.ts';
import type { Profile } from '../features/player/profile.ts';
import type { Standing } from '../features/player/standing.ts';
import { SyncLoop } from '../features/player/sync-loop.ts';
import { type Desired, targetAt } from '../features/player/timeline.ts';
import type { ProviderFilm } from './provider-film.ts';

/** How a provider's player usually behaves. */
export const USUAL = { durationMs: 600_000, playMs: 350, seekMs: 500, rateMs: 60, skew: 0.0005 };

/** A room, the real loop, the real adapter and a provider's player, in virtual time. */
export class WatchingEmbed {
  readonly failures: string[] = [];
  readonly signs: string[] = [];
  standing: Standing = { sequence: 1, gate: 'open' };
  refusals = 0;
  focused = false;
  worst = 0;
  readonly media: EmbeddedMedia;
  readonly loop: SyncLoop;

  constructor(
    connect: Connect,
    profile: Profile,
    readonly film: ProviderFilm,
    public desired: Desired,
  ) {
    const surface = {
      append: () => {},
      remove: () => {},
      contains: () => this.focused,
    } as unknown as HTMLElement;
    this.media = new EmbeddedMedia(surface, connect, profile, (words) => this.failures.push(words));
    this.loop = new SyncLoop(this.media, {
      now: () => performance.now(),
      desired: () => this.desired,
      standing: () => this.standing,
      choice: () => ({ following: 'follow', trimMs: 0 }),
      visible: () => true,
      sign: (type) => this.signs.push(type),
      refused: () => {
        this.refusals += 1;
      },
      drift: () => {
        this.worst = Math.max(this.worst, this.error());
      },
    });
  }

  async run(ms: number): Promise<this> {
    await vi.advanceTimersByTimeAsync(ms);
    return this;
  }

  /** What the person sees, against the room. */
  error(): number {
    return Math.abs(this.film.position() - targetAt(this.desired, performance.now(), USUAL.durationMs));
  }

  async worstOf(ms: number): Promise<number> {
    this.worst = 0;
    await this.run(ms);
    return this.worst;
  }
}

export const paused = (anchorMediaMs: number): Desired => ({
  playing: false,
  rate: 1,
  anchorMs: 0,
  anchorMediaMs,
});

export const playing = (anchorMs: number, anchorMediaMs: number, rate = 1): Desired => ({
  playing: true,
  rate,
  anchorMs,
  anchorMediaMs,
});

/** Virtual time, and as much of a page as the adapters ask for. */
export function virtualPage(): void {
  vi.useFakeTimers();
  vi.stubGlobal('document', { createElement: () => ({}), activeElement: null });
  vi.stubGlobal('location', { origin: 'https://watch.example' });
}

export function realPage(): void {
  vi.useRealTimers();
  vi.unstubAllGlobals();
}
