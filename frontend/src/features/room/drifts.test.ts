import { beforeEach, describe, expect, it } from 'vitest';
import { Drifts } from './drifts.ts';

let drifts: Drifts;

const vitals = (memberId: string, driftMs: number | null, following: 'follow' | 'free' = 'follow') => ({
  memberId,
  driftMs,
  following,
});

beforeEach(() => {
  drifts = new Drifts();
});

describe('the drifts of a room', () => {
  it('know each member by its last word, until that is six seconds old', () => {
    drifts.hear([vitals('ada', 3), vitals('bob', -50)], 0);
    drifts.hear([vitals('ada', 4)], 1000);
    expect(drifts.table(['ada', 'bob'], 6000).members.get('ada')?.driftMs).toBe(4);
    expect(drifts.table(['ada', 'bob'], 6000).members.get('bob')?.driftMs).toBe(-50);
    expect([...drifts.table(['ada', 'bob'], 6500).members.keys()]).toEqual(['ada']);
  });

  it('leave out who is gone', () => {
    drifts.hear([vitals('ada', 3), vitals('bob', 5)], 0);
    expect([...drifts.table(['ada'], 1000).members.keys()]).toEqual(['ada']);
  });

  it('tell what 95 of 100 samples of the last minute stayed below', () => {
    for (let second = 1; second <= 100; second++) {
      drifts.hear([vitals('ada', second <= 40 ? 500 : -second)], second * 1000);
      drifts.table(['ada'], second * 1000);
    }
    expect(drifts.table([], 100_000).p95).toBe(97);
  });

  it('count nobody who goes their own way or stands still', () => {
    drifts.hear([vitals('ada', 3), vitals('bob', 4000, 'free'), vitals('eve', null)], 0);
    expect(drifts.table(['ada', 'bob', 'eve'], 0).p95).toBe(3);
    expect(new Drifts().table(['ada'], 0).p95).toBeNull();
  });
});
