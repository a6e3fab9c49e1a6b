import { describe, expect, it } from 'vitest';
import { PRESETS, presetOf } from './presets.ts';

describe('the rules of a room', () => {
  it.each(['open', 'moderated', 'theatre'] as const)('are known as %s', (name) => {
    expect(presetOf(PRESETS[name])).toBe(name);
  });

  it('are the owner’s own when they are none of these', () => {
    expect(presetOf({ ...PRESETS.open, chatControl: 'owner_only' })).toBe('own');
  });
});
