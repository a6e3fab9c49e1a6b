import { expect, it } from 'vitest';
import { waitingWords } from './waiting-words.ts';

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
