import { describe, expect, it } from 'vitest';
import type { Friend, FriendList } from './api.ts';
import { listAfter, roomCodeOf, sorted, waiting, whereabouts } from './model.ts';

const friend = (id: string, online = false, room: Friend['room'] = null): Friend => ({
  person: { id, username: id, avatar: null },
  online,
  room,
});
const room = { code: 'K7MPQ2XA', name: 'Film night' };
const list = (friends: Friend[]): FriendList => ({
  friends,
  incoming: [],
  outgoing: [],
  blocked: [],
  invites: [],
  sharing: 'nobody',
});

describe('a list of friends', () => {
  it('follows who comes and goes', () => {
    const came = listAfter(list([friend('ada'), friend('grace')]), {
      type: 'friend:presence',
      accountId: 'grace',
      online: true,
      room,
    });
    expect(came?.friends).toEqual([friend('ada'), friend('grace', true, room)]);
  });

  it('is read again after anything else', () => {
    expect(listAfter(list([]), { type: 'friends:changed' })).toBeNull();
    expect(listAfter(list([]), { type: 'friend:request', accountId: 'a', username: 'a' })).toBeNull();
  });

  it('begins with those who can be met', () => {
    const people = [friend('zoe'), friend('ada'), friend('hedy', true), friend('joan', true, room)];
    expect(sorted(people).map(({ person }) => person.id)).toEqual(['joan', 'hedy', 'ada', 'zoe']);
  });

  it('counts what waits for an answer', () => {
    const { person } = friend('ada');
    expect(waiting(null)).toBe(0);
    expect(waiting({ ...list([]), incoming: [{ person }], invites: [{ id: 'i', from: person, room }] })).toBe(
      2,
    );
  });

  it('says where somebody is', () => {
    expect(whereabouts(friend('ada'))).toBe('Not online');
    expect(whereabouts(friend('ada', true))).toBe('Online');
    expect(whereabouts(friend('ada', true, room))).toBe('In “Film night”');
  });
});

describe('an address', () => {
  it('tells the room', () => {
    expect(roomCodeOf('/r/k7mpq2xa')).toBe('K7MPQ2XA');
    expect(roomCodeOf('/new')).toBeNull();
    expect(roomCodeOf('/r/')).toBeNull();
  });
});
