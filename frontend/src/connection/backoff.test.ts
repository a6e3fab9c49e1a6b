import { describe, expect, it } from 'vitest';
import { backoff } from './backoff.ts';

const waits = (count: number, luck: number) =>
  Array.from({ length: count }, (_, n) => backoff(n, () => luck));
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

describe('the waits before new attempts', () => {
  it('begin within 300 ms, spread over all of it', () => {
    expect(backoff(0, () => 0)).toBe(0);
    expect(backoff(0, () => 1)).toBe(300);
  });

  it('leave room for four attempts in three seconds, with any luck', () => {
    expect(sum(waits(4, 1))).toBeLessThan(3000);
  });

  it('grow to between five and ten seconds and no further', () => {
    expect(backoff(30, () => 0)).toBe(5000);
    expect(backoff(30, () => 1)).toBe(10_000);
  });
});
