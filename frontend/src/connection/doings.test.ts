import { describe, expect, it } from 'vitest';
import { aCommand, aHello, aPlayback } from '../testing/frames.ts';
import { Doings } from './doings.ts';

describe('what members did', () => {
  it('comes from the greeting and the frames, each once and in order', () => {
    const doings = new Doings();
    doings.heard(aCommand({ action: 'PAUSE', state: aPlayback({ sequence: 4 }) }));
    const missed = {
      action: 'SEEK',
      issuedBy: 'bob',
      mediaTimeMs: 5000,
      playbackRate: 1,
      atServerTimeMs: 1,
    } as const;
    const hello = aHello();
    const commands = [
      { ...missed, sequence: 3 },
      { ...missed, sequence: 4 },
    ];
    const greeting = {
      ...hello,
      session: hello.session && { ...hello.session, recovery: { commands, complete: true } },
    };
    expect(doings.heard(greeting)).toBe(true);
    expect(doings.heard(greeting)).toBe(false);
    expect(doings.all().map(({ sequence, action }) => [sequence, action])).toEqual([
      [3, 'SEEK'],
      [4, 'PAUSE'],
    ]);
  });

  it('is not what the room did by itself, and a film is named', () => {
    const doings = new Doings();
    expect(doings.heard(aCommand({ automatic: true, state: aPlayback({ sequence: 2 }) }))).toBe(false);
    doings.heard(aCommand({ action: 'SET_SOURCE', state: aPlayback({ sequence: 3 }) }));
    expect(doings.all()[0]?.title).toBe('Night Train');
  });
});
