import { describe, expect, it } from 'vitest';
import { whyNot } from './why.ts';

describe('whoever may not do something', () => {
  it('hears the rule that keeps them from it', () => {
    const barred = [
      { deed: 'steer', rule: 'owner_only' },
      { deed: 'source', rule: 'account_needed' },
    ] as const;
    expect(whyNot('steer', barred)).toBe('In this room only the owner steers.');
    expect(whyNot('source', barred)).toBe('Guests cannot choose the film. Sign in to do that.');
    expect(whyNot('chat', barred)).toBeNull();
  });
});
