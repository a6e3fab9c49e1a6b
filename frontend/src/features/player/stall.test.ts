import { describe, expect, it } from 'vitest';
import { Stall } from './stall.ts';

const LENGTH_MS = 10_000;

/** How often a picture that plays to its last frame and stays there is noticed. */
function noticedAtTheEnd(growing: boolean, pausedThere = false): number {
  const stall = new Stall();
  const desired = { playing: true, rate: 1, anchorMs: 0, anchorMediaMs: 0 };
  let noticed = 0;
  for (let now = 0; now <= LENGTH_MS + 3000; now += 100) {
    const actual = {
      positionMs: Math.min(now, LENGTH_MS),
      paused: pausedThere && now >= LENGTH_MS,
      seeking: false,
      ended: false,
      ready: true,
      silent: false,
      rate: 1,
      durationMs: LENGTH_MS,
      growing,
    };
    noticed += stall.noticed(desired, actual, now, true) ? 1 : 0;
  }
  return noticed;
}

describe('a picture that stands still at its last frame', () => {
  it('is over and no stall', () => {
    expect(noticedAtTheEnd(false)).toBe(0);
  });

  it('is a stall while more of it is being made', () => {
    expect(noticedAtTheEnd(true)).toBe(1);
  });

  it('is one as well after its controller has paused it there', () => {
    expect(noticedAtTheEnd(true, true)).toBe(1);
    expect(noticedAtTheEnd(false, true)).toBe(0);
  });
});
