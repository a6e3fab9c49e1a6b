import { vi } from 'vitest';
import { ELEMENT } from '../features/player/profile.ts';
import type { Standing, SyncChoice } from '../features/player/standing.ts';
import { SyncLoop } from '../features/player/sync-loop.ts';
import { type Desired, targetAt } from '../features/player/timeline.ts';
import { SimulatedPlayer } from './simulated-player.ts';

const USUAL = {
  seekMs: 120,
  prepareMs: 150,
  playAfterSeekMs: 70,
  playMs: 6,
  skew: 0.0003,
  durationMs: 600_000,
};

/** A member in virtual time: the real loop over a simulated player. Needs faked timers. */
export class Watching {
  readonly player: SimulatedPlayer;
  readonly loop: SyncLoop;
  readonly signs: string[] = [];
  standing: Standing = { sequence: 1, gate: 'open' };
  choice: SyncChoice = { following: 'follow', trimMs: 0 };
  visible = true;
  /** Whether the page's own code gets no time, while its film may. */
  asleep = false;

  constructor(
    public desired: Desired,
    behaviour: Partial<typeof USUAL> = {},
  ) {
    const player = new SimulatedPlayer({ ...USUAL, ...behaviour });
    this.player = player;
    player.advanceTo(performance.now());
    this.loop = new SyncLoop(
      {
        profile: ELEMENT,
        actual: () => player.actual(),
        seek: (toMs) => player.seek(toMs),
        pause: () => player.pause(),
        play: async () => {
          player.play();
          return 'playing';
        },
        setRate: (rate) => {
          player.rate = rate;
        },
        onChange: () => () => {},
      },
      {
        now: () => performance.now(),
        desired: () => (this.asleep ? null : this.desired),
        standing: () => this.standing,
        choice: () => this.choice,
        visible: () => this.visible,
        refused: () => {},
        drift: () => {},
        sign: (type, sequence) => this.signs.push(`${type} ${sequence}`),
      },
    );
  }

  /** The room moved on. */
  moves(desired: Desired, standing: Standing): void {
    this.desired = desired;
    this.standing = standing;
    this.loop.look();
  }

  run(forMs: number): this {
    for (let passed = 0; passed < forMs; passed++) {
      vi.advanceTimersByTime(1);
      this.player.advanceTo(performance.now());
    }
    return this;
  }

  /** Milliseconds the picture is ahead of the room. */
  ahead(): number {
    const { positionMs, durationMs } = this.player.actual();
    return positionMs - targetAt(this.desired, performance.now(), durationMs);
  }
}

export function paused(anchorMediaMs: number): Desired {
  return { playing: false, rate: 1, anchorMs: 0, anchorMediaMs };
}

/** Playing since, or from, so many milliseconds from now on. */
export function playing(fromNowMs: number, anchorMediaMs: number): Desired {
  return { playing: true, rate: 1, anchorMs: performance.now() + fromNowMs, anchorMediaMs };
}
