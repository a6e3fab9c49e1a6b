import { describe, expect, it } from 'vitest';
import type { Participant, Role } from '@/protocol/index.ts';
import { ROOM } from '../../testing/frames.ts';
import { menuFor } from './member-menu.ts';

const member = (role: Role, change: Partial<Participant> = {}): Participant => ({
  memberId: role,
  name: role,
  role,
  connected: true,
  maySteer: true,
  barred: [],
  ...change,
});

describe('the menu of a member', () => {
  it.each([
    ['owner', 'moderator', true],
    ['owner', 'guest', true],
    ['moderator', 'participant', true],
    ['moderator', 'moderator', false],
    ['moderator', 'owner', false],
    ['participant', 'guest', false],
    ['guest', 'guest', false],
  ] as const)('of %s about %s: %s', (self, other, there) => {
    expect(menuFor(member(self), member(other), ROOM) !== null).toBe(there);
  });

  it('gives offices and the room only from the owner and only to accounts', () => {
    expect(menuFor(member('owner'), member('participant'), ROOM)).toMatchObject({
      office: 'moderator',
      handOver: true,
    });
    expect(menuFor(member('owner'), member('moderator'), ROOM)?.office).toBe('participant');
    expect(menuFor(member('owner'), member('guest'), ROOM)).toMatchObject({ office: null, handOver: false });
    expect(menuFor(member('moderator'), member('participant'), ROOM)).toMatchObject({
      office: null,
      handOver: false,
    });
  });

  it('shows which rights are held and which cannot be given', () => {
    const guest = member('guest', {
      barred: [
        { deed: 'source', rule: 'account_needed' },
        { deed: 'chat', rule: 'taken_away' },
      ],
    });
    const menu = menuFor(member('owner'), guest, { ...ROOM, playbackControl: 'owner_only' });
    expect(menu?.rights).toEqual([
      { deed: 'steer', held: true, fixed: 'In this room only the owner steers.' },
      { deed: 'source', held: false, fixed: 'Guests cannot choose the film: it needs an account.' },
      { deed: 'chat', held: false, fixed: null },
      { deed: 'speak', held: true, fixed: null },
    ]);
  });
});
