import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paused, playing, Watching } from '../../testing/watching.ts';

let member: Watching;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  member.loop.stop();
  vi.useRealTimers();
});

describe('a picture that is ready', () => {
  it('is told once, as soon as it stands where a paused room stands', () => {
    member = new Watching(paused(42_000)).run(100);
    expect(member.signs).toEqual([]);
    expect(member.run(2000).signs).toEqual(['sync:ready 1']);
  });

  it('is told for the anchor of a start that waits, before the start', () => {
    member = new Watching(playing(-10_000, 0)).run(5000);
    member.moves(playing(5000, 300_000), { sequence: 2, gate: 'me' });
    expect(member.run(500).signs).toEqual(['sync:ready 2']);
    member.moves({ ...member.desired, anchorMs: performance.now() + 200 }, { sequence: 3, gate: 'open' });
    expect(Math.abs(member.run(400).ahead())).toBeLessThan(20);
    expect(member.run(3000).signs).toEqual(['sync:ready 2']);
  });

  it('is told late by whoever was left behind, after a second in step', () => {
    member = new Watching(playing(1000, 0), { prepareMs: 3000 });
    member.moves(playing(500, 100_000), { sequence: 2, gate: 'me' });
    expect(member.run(4000).signs).toEqual([]);
    member.run(8000);
    expect(Math.abs(member.ahead())).toBeLessThan(40);
    expect(member.signs).toEqual(['sync:ready 2']);
  });

  it('is told at once by whoever goes their own way', () => {
    member = new Watching(playing(-10_000, 0));
    member.choice = { following: 'free', trimMs: 0 };
    expect(member.run(100).signs).toEqual(['sync:ready 1']);
  });
});

describe('a picture that stops', () => {
  beforeEach(() => {
    member = new Watching(playing(-10_000, 0)).run(5000);
  });

  it('is told once, after 400 ms without progress', () => {
    member.player.stall(3000);
    expect(member.run(350).signs).toEqual([]);
    expect(member.run(200).signs).toEqual(['sync:stalled 1']);
    expect(member.run(8000).signs).toEqual(['sync:stalled 1']);
  });

  it('is told again when it goes on and stops once more', () => {
    member.player.stall(1000);
    member.run(6000).player.stall(1000);
    expect(member.run(1000).signs).toEqual(['sync:stalled 1', 'sync:stalled 1']);
  });

  it('for less than 400 ms is nobody else’s business', () => {
    member.player.stall(300);
    expect(member.run(3000).signs).toEqual([]);
  });

  it('that has not moved yet is late, not stalled', () => {
    member.loop.stop();
    member = new Watching(playing(-10_000, 0), { playAfterSeekMs: 4000 });
    expect(member.run(3000).signs).toEqual([]);
  });

  it('right after a start is not told', () => {
    member.moves(playing(-100, 5000), { sequence: 2, gate: 'open' });
    member.player.stall(1500);
    expect(member.run(1700).signs).toEqual([]);
  });

  it('is not told by a hidden page or by whoever follows loosely', () => {
    member.visible = false;
    member.player.stall(2000);
    expect(member.run(3000).signs).toEqual([]);
    member.visible = true;
    member.choice = { following: 'loose', trimMs: 0 };
    member.run(3000).player.stall(1000);
    expect(member.run(1500).signs).toEqual(['sync:ready 1']);
  });

  it('at the end of the film is over, not stalled', () => {
    member.moves(playing(-10_000, 588_000), { sequence: 2, gate: 'open' });
    expect(member.run(6000).signs).toEqual([]);
    expect(member.player.actual().ended).toBe(true);
  });
});

describe('a picture where no more of the film has been made yet', () => {
  beforeEach(() => {
    member = new Watching(playing(-10_000, 0));
    member.player.made(12_000);
    member.run(2500);
  });

  it('is a stall, and goes on from there with the room when there is more', () => {
    expect(member.signs).toEqual(['sync:stalled 1']);
    member.moves(playing(5000, 12_000), { sequence: 2, gate: 'me' });
    expect(member.run(3000).signs).toEqual(['sync:stalled 1']);
    member.player.made(18_000);
    expect(member.run(200).signs).toEqual(['sync:stalled 1', 'sync:ready 2']);
    member.moves(playing(200, 12_000), { sequence: 3, gate: 'open' });
    expect(member.run(2000).player.actual().positionMs).toBeCloseTo(13_800, -2);
  });

  it('is a stall again when the room went on in vain', () => {
    member.moves(playing(1000, 12_000), { sequence: 2, gate: 'me' });
    expect(member.run(1300).signs).toEqual(['sync:stalled 1']);
    expect(member.run(200).signs).toEqual(['sync:stalled 1', 'sync:stalled 2']);
    expect(member.run(5000).signs).toEqual(['sync:stalled 1', 'sync:stalled 2']);
  });

  it('is a stall again at the next edge when the room did not wait', () => {
    member.player.made(18_000);
    expect(member.run(8000).signs).toEqual(['sync:stalled 1', 'sync:stalled 1']);
  });

  it('is a stall although it has never moved', () => {
    member.loop.stop();
    member = new Watching(playing(500, 12_000));
    member.player.made(12_000);
    expect(member.run(800).signs).toEqual([]);
    expect(member.run(400).signs).toEqual(['sync:stalled 1']);
  });
});

describe('a page that slept', () => {
  it('corrects what it finds briskly, without a seek', () => {
    member = new Watching(playing(-10_000, 0)).run(5000);
    const { seeks } = member.player;
    member.asleep = true;
    member.player.stall(120);
    member.run(5000).asleep = false;
    expect(Math.abs(member.run(2500).ahead())).toBeLessThan(10);
    expect(member.player.seeks).toBe(seeks);
  });
});

describe('a device that follows loosely', () => {
  it('keeps a small distance at the room’s own rate and leaps over a large one', () => {
    member = new Watching(playing(-10_000, 0)).run(5000);
    member.choice = { following: 'loose', trimMs: 0 };
    member.run(1000);
    const { seeks } = member.player;
    member.moves(playing(-16_900, 0), { sequence: 2, gate: 'open' });
    member.run(3000);
    expect(member.ahead()).toBeCloseTo(-900, -2);
    expect(member.player.rate).toBe(1);
    expect(member.player.seeks).toBe(seeks);
    member.moves(playing(-100_000, 0), { sequence: 3, gate: 'open' });
    expect(Math.abs(member.run(3000).ahead())).toBeLessThan(200);
    expect(member.player.seeks).toBe(seeks + 1);
  });
});

describe('a device on its own', () => {
  it('is left alone until it catches up, and then comes into step with one seek', () => {
    member = new Watching(playing(-10_000, 0)).run(5000);
    member.choice = { following: 'free', trimMs: 0 };
    member.run(100).player.pause();
    member.moves(playing(0, 200_000), { sequence: 2, gate: 'open' });
    const { positionMs } = member.player.actual();
    const { seeks } = member.player;
    expect(member.run(5000).player.actual()).toMatchObject({ positionMs, paused: true });
    expect(member.loop.vitals()).toEqual({ driftMs: null, following: 'free' });
    member.choice = { following: 'follow', trimMs: 0 };
    expect(Math.abs(member.run(2000).ahead())).toBeLessThan(20);
    expect(member.player.seeks).toBe(seeks + 1);
  });
});

describe('a trim', () => {
  it.each([200, -200])('of %i ms lets the picture run that much earlier', (trimMs) => {
    member = new Watching(playing(-10_000, 0));
    member.choice = { following: 'follow', trimMs };
    expect(member.run(5000).ahead()).toBeCloseTo(trimMs, -1);
    expect(Math.abs(member.loop.vitals().driftMs ?? 99)).toBeLessThan(10);
  });

  it.each([300, -300])('of %i ms costs no seek at a start, however short the lead', (trimMs) => {
    member = new Watching(paused(42_000));
    member.choice = { following: 'follow', trimMs };
    member.run(1000);
    const { seeks } = member.player;
    member.moves(playing(150, 42_000), { sequence: 2, gate: 'open' });
    expect(member.run(1000).ahead()).toBeCloseTo(trimMs, -2);
    expect(member.player.seeks).toBe(seeks);
  });

  it('that would begin before the film waits for its first frame', () => {
    member = new Watching(paused(0));
    member.choice = { following: 'follow', trimMs: -300 };
    member.run(500);
    member.moves(playing(150, 0), { sequence: 2, gate: 'open' });
    expect(member.run(400).player.actual().positionMs).toBe(0);
    expect(member.run(1600).ahead()).toBeCloseTo(-300, -2);
  });
});

describe('a resync', () => {
  it('aligns by one seek, even from nearby', () => {
    member = new Watching(playing(-10_000, 0)).run(5000);
    const { seeks } = member.player;
    member.loop.realign();
    expect(Math.abs(member.run(1500).ahead())).toBeLessThan(20);
    expect(member.player.seeks).toBe(seeks + 1);
  });

  it('of a paused room moves nothing that stands right', () => {
    member = new Watching(paused(42_000)).run(1000);
    const { seeks } = member.player;
    member.loop.realign();
    member.run(500);
    expect(member.player.seeks).toBe(seeks);
    expect(member.ahead()).toBe(0);
  });
});

describe('the vitals', () => {
  it('are the signed median of the last second, and silent while nothing need move', () => {
    member = new Watching(paused(0)).run(1000);
    expect(member.loop.vitals()).toEqual({ driftMs: null, following: 'follow' });
    member.moves(playing(200, 0), { sequence: 2, gate: 'open' });
    member.run(5000);
    expect(Math.abs(member.loop.vitals().driftMs ?? 99)).toBeLessThan(10);
    member.player.stall(800);
    member.run(790);
    expect(member.loop.vitals().driftMs).toBeLessThan(-200);
  });
});
