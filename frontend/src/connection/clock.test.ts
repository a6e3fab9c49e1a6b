import { describe, expect, it } from 'vitest';
import { seeded } from '../testing/seeded.ts';
import { ClockBounds } from './clock-bounds.ts';
import { ServerClock } from './server-clock.ts';

const OFFSET = 1_795_260_000_000;

function probe(t0: number, out: number, back: number, offset = OFFSET) {
  const t1 = t0 + out + offset;
  return { t0, t1, t2: t1 + 0.2, t3: t0 + out + 0.2 + back };
}

describe('clock bounds', () => {
  it('take the tightest bound of each direction from different probes', () => {
    const bounds = new ClockBounds();
    bounds.add(probe(0, 5, 80));
    bounds.add(probe(100, 80, 5));
    expect(Math.abs((bounds.offset(200) ?? 0) - OFFSET)).toBeLessThan(0.1);
  });

  it('come within a few milliseconds on a path of 50 ± 30 ms each way', () => {
    const random = seeded(7);
    const bounds = new ClockBounds();
    for (let i = 0; i < 60; i++) {
      bounds.add(probe(i * 1000, 20 + 60 * random(), 20 + 60 * random()));
    }
    expect(Math.abs((bounds.offset(60_000) ?? 0) - OFFSET)).toBeLessThan(4);
  });

  it('start over when the clocks jumped', () => {
    const bounds = new ClockBounds();
    bounds.add(probe(0, 5, 5));
    bounds.add(probe(1000, 5, 5, OFFSET + 5000));
    expect(bounds.offset(1010)).toBeCloseTo(OFFSET + 5000, 0);
  });

  it('know the smallest round trip without the server time', () => {
    const bounds = new ClockBounds();
    bounds.add(probe(0, 5, 15));
    bounds.add(probe(100, 4, 8));
    expect(bounds.roundTrip()).toBeCloseTo(12, 2);
  });
});

describe('server clock', () => {
  it('knows nothing before the first probe', () => {
    expect(new ServerClock().at(0)).toBeNull();
  });

  it('slews towards a better estimate instead of jumping', () => {
    const clock = new ServerClock();
    for (let i = 0; i < 12; i++) {
      clock.observe(probe(i * 40, 5, 25));
    }
    const before = clock.at(6000) ?? 0;
    clock.observe(probe(6000, 5, 5));
    const after = clock.at(6000) ?? 0;
    expect(Math.abs(after - before)).toBeLessThan(5.1);
    expect(Math.abs(after - before)).toBeGreaterThan(0);
  });

  it('follows a better estimate within a second while the page is young', () => {
    const clock = new ServerClock();
    for (let i = 0; i < 10; i++) {
      clock.observe(probe(i * 40, 2, 42));
    }
    for (let i = 1; i <= 5; i++) {
      clock.observe(probe(400 + i * 200, 2, 2));
    }
    expect(Math.abs((clock.at(1500) ?? 0) - OFFSET - 1500)).toBeLessThan(0.5);
  });

  it('keeps the time across a reconnect', () => {
    const clock = new ServerClock();
    clock.observe(probe(0, 5, 5));
    clock.reconnected();
    expect(clock.at(100)).toBeCloseTo(OFFSET + 100, 0);
  });
});
