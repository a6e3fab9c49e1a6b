import { describe, expect, it } from 'vitest';
import { BOB, ROOM } from '../../testing/frames.ts';
import { changeOf, draftOf } from './settings-draft.ts';

describe('settings that are being edited', () => {
  it('begin with those of the room and keep its password', () => {
    expect(changeOf(draftOf({ ...ROOM, hasPassword: true }))).toEqual({
      name: 'Friday film',
      maxParticipants: 5,
      playbackControl: 'all',
      sourceControl: 'all',
      chatControl: 'all',
      speakControl: 'all',
      waitFor: 'everyone',
      succession: 'join_order',
    });
  });

  it('name who takes over only where somebody shall', () => {
    const named = { ...draftOf(ROOM), succession: 'delegate', delegateId: BOB } as const;
    expect(changeOf(named)).toMatchObject({ succession: 'delegate', delegateId: BOB });
    expect(changeOf({ ...named, delegateId: null })).toMatchObject({ succession: 'join_order' });
    expect(changeOf({ ...named, succession: 'nobody' })).not.toHaveProperty('delegateId');
  });

  it('take the password away only when asked to', () => {
    expect(changeOf({ ...draftOf(ROOM), password: '' })).toMatchObject({ password: '' });
  });
});
