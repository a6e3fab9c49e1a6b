import { describe, expect, it } from 'vitest';
import type { RoomSnapshot } from '@/connection/snapshot.ts';
import type { Participant, RoomInfo } from '@/protocol/index.ts';
import { ADA, aCommand, aHello, aPlayback, aRoster, ROOM } from '../../testing/frames.ts';
import { announcement } from './announcements.ts';
import { heirs, secondsToTakeBack } from './owner-away.ts';

const UNTIL = 1_795_260_060_000;
const HANDED: Partial<RoomInfo> = { revision: 1, reclaim: { memberId: 'bob', untilMs: UNTIL } };

function person(memberId: string, role: Participant['role']): Participant {
  return {
    memberId,
    name: memberId === ADA ? 'ada' : memberId,
    role,
    connected: true,
    maySteer: true,
    barred: [],
  };
}

function room(change: Partial<RoomInfo>, ...participants: Participant[]): RoomSnapshot {
  const { session } = aHello();
  if (session === null) {
    throw new Error('the sample hello has a session');
  }
  return { ...session, room: { ...ROOM, ...change }, roster: aRoster({ participants }) };
}

const told = (before: RoomSnapshot, after: RoomSnapshot) => announcement(after.roster, before, after);

describe('a room whose owner is away', () => {
  it('tells everybody who owns it now', () => {
    const before = room(HANDED, person('bob', 'owner'), person('cleo', 'participant'), person(ADA, 'guest'));
    const after = room(HANDED, person('bob', 'moderator'), person('cleo', 'owner'), person(ADA, 'guest'));
    expect(told(before, after)).toBe('bob is away. cleo owns the room now');
  });

  it('tells whoever took over', () => {
    const before = room(HANDED, person('bob', 'owner'), person(ADA, 'participant'));
    const after = room(HANDED, person('bob', 'moderator'), person(ADA, 'owner'));
    expect(told(before, after)).toBe('bob is away. The room is yours now');
  });

  it('tells the owner who was away on the very same line', () => {
    const mine = { ...HANDED, reclaim: { memberId: ADA, untilMs: UNTIL } };
    const before = room(mine, person(ADA, 'owner'), person('bob', 'participant'));
    const after = room(mine, person(ADA, 'moderator'), person('bob', 'owner'));
    expect(told(before, after)).toBe('You were away. bob owns the room now');
  });

  it('tells whoever stood in that they are back', () => {
    const before = room({}, person(ADA, 'owner'), person('bob', 'moderator'));
    const after = room({}, person(ADA, 'participant'), person('bob', 'owner'));
    expect(told(before, after)).toBe('bob owns the room now');
  });

  it('tells of nothing else by its settings', () => {
    const before = room({}, person(ADA, 'guest'));
    const after = room(HANDED, person(ADA, 'guest'));
    expect(announcement({ type: 'room:settings', room: after.room }, before, after)).toBeNull();
  });

  it('says why the film pauses where it waits', () => {
    const here = room({ succession: 'nobody' }, person('bob', 'owner'), person(ADA, 'participant'));
    const pause = aCommand({ action: 'PAUSE', automatic: true, issuedBy: 'bob', state: aPlayback() });
    expect(announcement(pause, here, here)).toBe('bob is away. The film waits');
    expect(announcement({ ...pause, issuedBy: ADA }, here, here)).toBeNull();
    const handsOver = room({}, person('bob', 'owner'), person(ADA, 'participant'));
    expect(announcement(pause, handsOver, handsOver)).toBeNull();
  });
});

describe('the offer to take a room back', () => {
  it('is made to the earlier owner for as long as it holds', () => {
    const { reclaim = null } = HANDED;
    expect(secondsToTakeBack({ reclaim }, 'bob', UNTIL - 51_400)).toBe(52);
    expect(secondsToTakeBack({ reclaim }, 'bob', UNTIL - 1)).toBe(1);
    expect(secondsToTakeBack({ reclaim }, 'bob', UNTIL)).toBeNull();
  });

  it('is made to nobody else', () => {
    const { reclaim = null } = HANDED;
    expect(secondsToTakeBack({ reclaim }, ADA, UNTIL - 51_400)).toBeNull();
    expect(secondsToTakeBack({ reclaim: null }, 'bob', UNTIL - 51_400)).toBeNull();
  });
});

it('only members with an account, beside the owner, can be named', () => {
  expect(heirs([person(ADA, 'owner'), person('bob', 'moderator'), person('eve', 'guest')])).toEqual([
    { value: 'bob', label: 'bob' },
  ]);
});
