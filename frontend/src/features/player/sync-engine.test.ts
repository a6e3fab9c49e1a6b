import { describe, expect, it } from 'vitest';
import { SimulatedPlayer } from '../../testing/simulated-player.ts';
import { ELEMENT } from './profile.ts';
import { decide } from './sync-engine.ts';
import { firstMemory, type SyncMemory } from './sync-memory.ts';
import { type Desired, targetAt } from './timeline.ts';

const USUAL = {
  seekMs: 120,
  prepareMs: 150,
  playAfterSeekMs: 70,
  playMs: 6,
  skew: 0.0003,
  durationMs: 600_000,
  silent: false,
};

/** Runs the engine against a simulated player, as the real loop does: every 50 ms. */
class Session {
  now = 0;
  memory: SyncMemory = firstMemory(ELEMENT.latencies);
  rates: number[] = [];
  private playAt: number | null = null;
  private scheduledFor: number | null = null;
  readonly player: SimulatedPlayer;

  private wasSeeking = false;

  constructor(
    private wanted: Desired,
    behaviour: Partial<typeof USUAL> = {},
  ) {
    this.player = new SimulatedPlayer({ ...USUAL, ...behaviour });
  }

  get desired(): Desired {
    return this.wanted;
  }

  set desired(wanted: Desired) {
    this.wanted = wanted;
    this.tick();
  }

  run(forMs: number): this {
    const end = this.now + forMs;
    while (this.now < end) {
      this.now += 1;
      this.player.advanceTo(this.now);
      if (this.playAt !== null && this.now >= this.playAt) {
        this.playAt = null;
        this.player.play();
      }
      const { seeking } = this.player.actual();
      if (this.now % 50 === 0 || (this.wasSeeking && !seeking)) {
        this.tick();
      }
      this.wasSeeking = seeking;
    }
    return this;
  }

  error(): number {
    const { positionMs, durationMs } = this.player.actual();
    return Math.abs(positionMs - targetAt(this.desired, this.now, durationMs));
  }

  private tick(): void {
    const [decision, memory] = decide(this.desired, this.player.actual(), this.now, this.memory, ELEMENT);
    this.memory = memory;
    if (decision.kind !== 'play') {
      this.playAt = null;
      this.scheduledFor = null;
    } else if (decision.atMs !== this.scheduledFor) {
      this.playAt = decision.atMs;
      this.scheduledFor = decision.atMs;
    }
    if (decision.kind === 'pause') this.player.pause();
    if (decision.kind === 'seek') this.player.seek(decision.toMs);
    if (decision.kind === 'rate') {
      this.player.rate = decision.rate;
      this.rates.push(decision.rate);
    }
    if (decision.kind === 'pause' || decision.kind === 'rate') this.tick();
  }
}

const paused = (anchorMediaMs: number): Desired => ({ playing: false, rate: 1, anchorMs: 0, anchorMediaMs });
const playing = (anchorMs: number, anchorMediaMs: number, rate = 1): Desired => ({
  playing: true,
  rate,
  anchorMs,
  anchorMediaMs,
});

describe('the sync engine', () => {
  it('stands exactly where a paused room stands, after one seek', () => {
    const session = new Session(paused(42_123.5)).run(1000);
    expect(session.player.actual().positionMs).toBe(42_123.5);
    expect(session.player.seeks).toBe(1);
  });

  it('starts together with the room at an anchor ahead', () => {
    const session = new Session(paused(0)).run(500);
    session.desired = playing(session.now + 200, 0);
    session.run(300);
    expect(session.error()).toBeLessThan(20);
    expect(session.player.seeks).toBe(0);
  });

  it('brings a late joiner under 20 ms within 1.5 s and one seek', () => {
    const session = new Session(playing(-100_000, 0)).run(1500);
    expect(session.error()).toBeLessThan(20);
    expect(session.player.seeks).toBe(1);
    expect(session.run(20_000).error()).toBeLessThan(3);
  });

  it('starts a late joiner of a silent film within 5 ms', () => {
    const session = new Session(playing(-100_000, 0), { silent: true, playAfterSeekMs: 1, playMs: 1 });
    expect(session.run(800).error()).toBeLessThan(5);
    expect(session.player.seeks).toBe(1);
  });

  it('follows a seek of the playing room to an anchor ahead with one seek', () => {
    const session = new Session(playing(0, 0)).run(10_000);
    const seeks = session.player.seeks;
    session.desired = playing(session.now + 250, 300_000);
    session.run(700);
    expect(session.error()).toBeLessThan(20);
    expect(session.player.seeks - seeks).toBe(1);
  });

  it('catches up after a stall with one seek', () => {
    const session = new Session(playing(0, 0)).run(10_000);
    const seeks = session.player.seeks;
    session.player.stall(400);
    session.run(2500);
    expect(session.error()).toBeLessThan(20);
    expect(session.player.seeks - seeks).toBeLessThanOrEqual(1);
  });

  it('waits for the room instead of seeking when it is ahead', () => {
    const session = new Session(playing(0, 0)).run(5000);
    const seeks = session.player.seeks;
    session.desired = playing(400, 0);
    session.run(2000);
    expect(session.error()).toBeLessThan(20);
    expect(session.player.seeks).toBe(seeks);
  });

  it('settles without oscillating', () => {
    const session = new Session(playing(0, 0), { skew: 0.005 }).run(20_000);
    const late = session.rates.length;
    session.run(20_000);
    const span = session.rates.slice(late);
    expect(session.error()).toBeLessThan(5);
    expect(Math.max(...span, 1) - Math.min(...span, 1)).toBeLessThan(0.012);
  });

  it('keeps the rate the room chose and nudges around it', () => {
    const session = new Session(playing(0, 0)).run(5000);
    session.desired = playing(session.now, 5000, 1.5);
    session.run(5000);
    expect(session.error()).toBeLessThan(20);
    expect(session.player.rate).toBeGreaterThan(1.4);
  });

  it('finds the line on a slow network without seeking again and again', () => {
    const session = new Session(playing(-100_000, 0), { prepareMs: 1400 }).run(8000);
    expect(session.error()).toBeLessThan(20);
    expect(session.player.seeks).toBeLessThanOrEqual(3);
  });

  it('stays at the last frame when the room is past the end', () => {
    const session = new Session(playing(-700_000, 0)).run(3000);
    expect(session.player.actual().positionMs).toBe(USUAL.durationMs);
    expect(session.player.plays).toBe(0);
  });

  it('plays to the end and does not begin anew', () => {
    const session = new Session(playing(-598_000, 0)).run(6000);
    expect(session.player.actual().ended).toBe(true);
    expect(session.player.plays).toBe(1);
  });

  it('does nothing before the length of the film is known', () => {
    const actual = { ...new SimulatedPlayer(USUAL).actual(), durationMs: null };
    expect(decide(playing(0, 0), actual, 10, firstMemory(ELEMENT.latencies), ELEMENT)[0].kind).toBe('none');
  });
});
