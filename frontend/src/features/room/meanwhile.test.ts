import { describe, expect, it } from 'vitest';
import type { Recovery } from '@/protocol/index.ts';
import { ADA, aHello, BOB } from '../../testing/frames.ts';
import { announcement } from './announcements.ts';

type Missed = Recovery['commands'][number];

const missed = (action: Missed['action'], issuedBy = BOB): Missed => ({
  sequence: 2,
  action,
  issuedBy,
  mediaTimeMs: 754_000,
  playbackRate: 1.5,
  atServerTimeMs: 1_795_260_000_000,
});

function told(commands: Missed[], complete = true): string | null {
  const hello = aHello();
  if (hello.session === null) {
    throw new Error('the sample hello has a session');
  }
  const cause = { ...hello, session: { ...hello.session, recovery: { commands, complete } } };
  return announcement(cause, hello.session, hello.session);
}

describe('whoever comes back', () => {
  it('hears in one line what the others did', () => {
    expect(told([missed('PAUSE'), missed('SEEK')])).toBe('While you were away: bob paused, jumped to 12:34');
  });

  it('hears names again when the hands change', () => {
    expect(told([missed('PAUSE', 'gone'), missed('PLAY')])).toBe(
      'While you were away: Somebody paused, bob pressed play',
    );
  });

  it('hears the last three and how many more there were', () => {
    const five = [missed('PLAY'), missed('PAUSE'), missed('PLAY'), missed('SEEK'), missed('SET_RATE')];
    expect(told(five)).toBe(
      'While you were away: bob pressed play, jumped to 12:34, set the speed to 1.5×, and 2 more',
    );
    expect(told(five, false)).toMatch(/, and more than 2 more$/);
  });

  it('hears nothing when nothing happened or it was their own doing', () => {
    expect(told([])).toBeNull();
    expect(told([missed('SEEK', ADA)])).toBeNull();
  });

  it('hears nothing of what went on before the first coming', () => {
    const hello = aHello();
    const recovery = { commands: [missed('PAUSE')], complete: true };
    const cause = { ...hello, session: hello.session && { ...hello.session, recovery } };
    expect(hello.session && announcement(cause, null, hello.session)).toBeNull();
  });
});
