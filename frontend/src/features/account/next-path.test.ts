import { expect, it } from 'vitest';
import { nextPath } from './next-path.ts';

const next = (path: string) => nextPath(new URLSearchParams({ next: path }));

it('leads back into the site', () => {
  expect(next('/r/K7MPX2QD')).toBe('/r/K7MPX2QD');
  expect(nextPath(new URLSearchParams())).toBe('/');
});

it('never leads to another site', () => {
  expect(next('//evil.example')).toBe('/');
  expect(next('/\\evil.example')).toBe('/');
  expect(next('https://evil.example')).toBe('/');
  expect(next('javascript:alert(1)')).toBe('/');
});
