import { describe, expect, it } from 'vitest';
import type { RoomSnapshot } from '@/connection/snapshot.ts';
import type { CommandApplied, Participant, Roster } from '@/protocol/index.ts';
import { ADA, aCommand, aHello, aPlayback, aRoster } from '../../testing/frames.ts';
import { announcement } from './announcements.ts';

const BOB: Participant = {
  memberId: 'bob',
  name: 'bob',
  role: 'guest',
  connected: true,
  maySteer: true,
  barred: [],
};
const ME: Participant = {
  memberId: ADA,
  name: 'ada',
  role: 'participant',
  connected: true,
  maySteer: true,
  barred: [],
};

function room(...participants: Participant[]): RoomSnapshot {
  const { session } = aHello();
  if (session === null) {
    throw new Error('the sample hello has a session');
  }
  return { ...session, roster: aRoster({ participants }) };
}

function told(before: RoomSnapshot, after: RoomSnapshot): string | null {
  return announcement(after.roster satisfies Roster, before, after);
}

function command(action: CommandApplied['action'], issuedBy: string): CommandApplied {
  return aCommand({
    action,
    issuedBy,
    state: aPlayback({ anchorMediaTimeMs: 3_729_000, playbackRate: 1.5 }),
  });
}

describe('a member is told', () => {
  it.each([
    ['PLAY', 'bob pressed play'],
    ['PAUSE', 'bob paused'],
    ['SEEK', 'bob jumped to 1:02:09'],
    ['SET_RATE', 'bob set the speed to 1.5×'],
    ['SET_SOURCE', 'bob put on “Night Train”'],
  ] as const)('what another did: %s', (action, words) => {
    const here = room(ME, BOB);
    expect(announcement(command(action, 'bob'), here, here)).toBe(words);
  });

  it('nothing of their own deeds', () => {
    const here = room(ME, BOB);
    expect(announcement(command('PAUSE', ADA), here, here)).toBeNull();
  });

  it('nothing of what the room did by itself', () => {
    const here = room(ME, BOB);
    expect(announcement({ ...command('PLAY', 'bob'), automatic: true }, here, here)).toBeNull();
  });

  it('who comes, goes, drops out and is back', () => {
    const away = { ...BOB, connected: false };
    expect(told(room(ME), room(ME, BOB))).toBe('bob joined');
    expect(told(room(ME, BOB), room(ME))).toBe('bob left');
    expect(told(room(ME, BOB), room(ME, away))).toBe('bob lost the connection');
    expect(told(room(ME, away), room(ME, BOB))).toBe('bob is back');
  });

  it('which office they have now', () => {
    expect(told(room(ME, BOB), room({ ...ME, role: 'owner' }, BOB))).toBe('The room is yours now');
    expect(told(room(ME, BOB), room({ ...ME, role: 'moderator' }, BOB))).toBe('You are a moderator now');
    expect(told(room(ME, BOB), room(ME, { ...BOB, role: 'owner' }))).toBe('bob owns the room now');
  });

  it('what was given to them and taken from them', () => {
    const muted: Participant = { ...ME, barred: [{ deed: 'chat', rule: 'taken_away' }] };
    expect(told(room(ME), room(muted))).toBe('A moderator decided that you may not write in the chat here.');
    expect(told(room(muted), room(ME))).toBe('You may now: write in the chat');
  });

  it('what became of the room', () => {
    const before = room(ME);
    const changed = (change: object) => ({ ...before, room: { ...before.room, revision: 1, ...change } });
    const heard = (now: RoomSnapshot) => announcement({ type: 'room:settings', room: now.room }, before, now);
    expect(heard(changed({ code: 'NEWCODE2' }))).toBe('The room has a new link');
    expect(heard(changed({ expiresAtMs: 1 }))).toBe('The room stays open for longer');
    expect(heard(changed({ name: 'Else' }))).toBe('The owner changed the room’s settings');
  });
});
