import { expect, it } from 'vitest';
import { partLeft, waitingWords } from './waiting.ts';

it.each([
  [['Bob'], false, 'Waiting for Bob…'],
  [['Bob', 'Eve'], false, 'Waiting for Bob and Eve…'],
  [['Bob', 'Eve', 'Joe'], false, 'Waiting for Bob, Eve and Joe…'],
  [[], true, 'Waiting for your picture…'],
  [['Bob'], true, 'Waiting for your picture and Bob…'],
  [[], false, 'Waiting for the others…'],
])('names %j, oneself: %s', (names, me, words) => {
  expect(waitingWords(names, me)).toBe(words);
});

it('shows a wait after a moment and until its deadline', () => {
  expect(partLeft(1000, 1200, 6000)).toBeNull();
  expect(partLeft(1000, 2000, 6000)).toBeCloseTo(0.8);
  expect(partLeft(1000, 5999, 6000)).toBeGreaterThan(0);
  expect(partLeft(1000, 6000, 6000)).toBeNull();
  expect(partLeft(1000, 9000, 500)).toBeNull();
});
