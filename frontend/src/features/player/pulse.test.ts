import { describe, expect, it } from 'vitest';
import { ELEMENT, type Profile } from './profile.ts';
import { continued, pulseAgainst, strays } from './pulse.ts';

const RATES: Profile = {
  ...ELEMENT,
  steering: 'pulse',
  rates: [0.5, 0.75, 1, 1.25, 1.5, 2],
  gentleLimit: 0,
  firmLimit: 0,
};

describe('a pulse', () => {
  it('against being behind is the next faster rate, for as long as the error takes', () => {
    expect(pulseAgainst(-400, 1, 10_000, RATES)).toEqual({ rate: 1.25, roomRate: 1, endsAt: 11_600 });
  });

  it('against being ahead is the next slower rate', () => {
    expect(pulseAgainst(300, 1.5, 0, RATES)).toEqual({ rate: 1.25, roomRate: 1.5, endsAt: 1200 });
  });

  it('is not possible beyond the fastest rate', () => {
    expect(pulseAgainst(-300, 2, 0, RATES)).toBeNull();
  });

  it('lasts until its end, longer when much is left, and no longer once it overshot', () => {
    const pulse = { rate: 1.25, roomRate: 1, endsAt: 1000 };
    expect(continued(pulse, -90, 500, RATES)).toBe(pulse);
    expect(continued(pulse, -90, 1000, RATES)).toEqual({ ...pulse, endsAt: 1360 });
    expect(continued(pulse, -30, 1000, RATES)).toBeNull();
    expect(continued(pulse, 5, 500, RATES)).toBeNull();
  });

  it('allows its rate beside the room’s and no other', () => {
    const pulse = { rate: 1.25, roomRate: 1, endsAt: 1000 };
    expect(strays(1.25, 1, pulse, RATES)).toBe(false);
    expect(strays(1, 1, pulse, RATES)).toBe(false);
    expect(strays(1.5, 1, pulse, RATES)).toBe(true);
    expect(strays(1.25, 1.5, pulse, RATES)).toBe(true);
    expect(strays(1.25, 1, null, RATES)).toBe(true);
  });
});
