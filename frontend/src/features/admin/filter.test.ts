import { expect, it } from 'vitest';
import { EVERYTHING, queryOf } from './filter.ts';

it('leaves out what does not matter', () => {
  expect(queryOf(EVERYTHING, null)).toBe('');
  expect(queryOf({ ...EVERYTHING, actor: '  ' }, 17)).toBe('before=17');
});

it('names what is looked for', () => {
  const query = new URLSearchParams(
    queryOf({ ...EVERYTHING, type: 'auth.login', actor: ' Ada & Co ', success: 'false' }, null),
  );
  expect(Object.fromEntries(query)).toEqual({ type: 'auth.login', actor: 'Ada & Co', success: 'false' });
});

it('sends moments in the time of the world', () => {
  const query = new URLSearchParams(queryOf({ ...EVERYTHING, from: '2026-03-01T20:15' }, null));
  expect(query.get('from')).toBe(new Date(2026, 2, 1, 20, 15).toISOString());
});
