import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SimulatedPlayer } from '../../testing/simulated-player.ts';
import { SAFARI } from './profile.ts';
import { SyncLoop } from './sync-loop.ts';
import { type Desired, targetAt } from './timeline.ts';

const USUAL = {
  seekMs: 160,
  prepareMs: 250,
  playAfterSeekMs: 110,
  playMs: 30,
  skew: 0.0003,
  durationMs: 3_600_000,
};

class Watching {
  readonly player = new SimulatedPlayer(USUAL);
  readonly rates: number[] = [];
  private readonly loop: SyncLoop;

  constructor(readonly desired: Desired) {
    const { player } = this;
    this.loop = new SyncLoop(
      {
        profile: SAFARI,
        actual: () => player.actual(),
        seek: (toMs) => player.seek(toMs),
        pause: () => player.pause(),
        play: async () => {
          player.play();
          return 'playing';
        },
        setRate: (rate) => {
          this.rates.push(rate);
        },
        onChange: () => () => {},
      },
      {
        now: () => performance.now(),
        desired: () => desired,
        standing: () => ({ sequence: 1, gate: 'open' }),
        choice: () => ({ following: 'follow', trimMs: 0 }),
        visible: () => true,
        refused: () => {},
        drift: () => {},
        sign: () => {},
      },
    );
  }

  run(forMs: number): number {
    let worst = 0;
    for (let passed = 0; passed < forMs; passed++) {
      vi.advanceTimersByTime(1);
      this.player.advanceTo(performance.now());
      worst = Math.max(worst, this.error());
    }
    return worst;
  }

  error(): number {
    const target = targetAt(this.desired, performance.now(), USUAL.durationMs);
    return Math.abs(this.player.actual().positionMs - target);
  }

  stop(): void {
    this.loop.stop();
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a film in Safari', () => {
  it('is never nudged, and sought only when the drift of its clock has added up', () => {
    const watching = new Watching({ playing: true, rate: 1, anchorMs: -100_000, anchorMediaMs: 0 });
    watching.run(8000);
    const { seeks } = watching.player;
    expect(watching.run(600_000)).toBeLessThan(300);
    expect(watching.rates).toEqual([]);
    // 0.3 ms a second make 120 ms in 400 s, and being ahead is waited off without a seek.
    expect(watching.player.seeks - seeks).toBe(0);
    expect(watching.player.plays).toBeLessThanOrEqual(5);
    watching.stop();
  });

  it('is brought back by one seek after a stall, with the latency it learned', () => {
    const watching = new Watching({ playing: true, rate: 1, anchorMs: 0, anchorMediaMs: 0 });
    watching.run(10_000);
    const { seeks } = watching.player;
    watching.player.stall(700);
    watching.run(5000);
    expect(watching.player.seeks - seeks).toBe(1);
    expect(watching.error()).toBeLessThan(120);
    watching.player.stall(700);
    watching.run(5000);
    expect(watching.player.seeks - seeks).toBe(2);
    expect(watching.error()).toBeLessThan(60);
    watching.stop();
  });
});
