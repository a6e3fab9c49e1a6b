import { expect, it } from 'vitest';
import { roomCodeIn } from './room-code.ts';

it('finds the code in a link, in any case, and with spaces', () => {
  expect(roomCodeIn('https://films.example/r/K7MPX2QD')).toBe('K7MPX2QD');
  expect(roomCodeIn(' http://10.0.0.5:8080/r/k7mpx2qd?from=mail ')).toBe('K7MPX2QD');
  expect(roomCodeIn('K7MP X2QD')).toBe('K7MPX2QD');
  expect(roomCodeIn('k7mp-x2qd')).toBe('K7MPX2QD');
});

it('finds none where there is none', () => {
  expect(roomCodeIn('')).toBeNull();
  expect(roomCodeIn('K7MPX2Q')).toBeNull();
  expect(roomCodeIn('https://films.example/about')).toBeNull();
});
