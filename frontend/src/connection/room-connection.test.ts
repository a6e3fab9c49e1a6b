import { beforeEach, describe, expect, it } from 'vitest';
import type { ServerMessage } from '../protocol/index.ts';
import { Connected } from '../testing/connected.ts';
import { ADA, aCommand, aPlayback, aRoster } from '../testing/frames.ts';

let at: Connected;

const applied = (sequence: number): ServerMessage =>
  aCommand({ state: aPlayback({ sequence, playing: true }) });

beforeEach(() => {
  at = new Connected();
});

describe('a connection', () => {
  it('says hello with its ticket first and is live after the answer', () => {
    at.greeted();
    expect(at.socket().sent[0]).toMatchObject({
      type: 'hello',
      ticket: 'ticket-1',
      lastSeenSequence: 0,
      lastChatNumber: null,
    });
    expect(at.statuses.map(({ kind }) => kind)).toEqual(['connecting', 'live']);
    expect(at.room?.room.name).toBe('Friday film');
  });

  it('probes the clock ten times at once, ten times more while the page settles, and then each second', async () => {
    at.greeted();
    await at.environment.pass(500);
    expect(at.socket().sentOf('heartbeat')).toHaveLength(10);
    at.socket().says(at.beat(1));
    await at.environment.pass(3000);
    expect(at.socket().sentOf('heartbeat')).toHaveLength(10 + 10 + 3);
  });

  it('knows the cluster time after an answered probe', async () => {
    const { connection } = at.greeted();
    expect(connection.clock.at(0)).toBeNull();
    await at.environment.pass(50);
    at.socket().says(at.beat(1));
    expect(connection.clock.at(at.environment.now())).toBeCloseTo(1_795_260_000_050, 0);
  });

  it('drops a frame it already knows', () => {
    at.greeted();
    at.socket().says(applied(5));
    at.socket().says(applied(4));
    expect(at.room?.playback.sequence).toBe(5);
  });

  it('drops an older roster', () => {
    at.greeted();
    at.socket().says(aRoster({ revision: 3, participants: [] }));
    at.socket().says(aRoster({ revision: 2 }));
    expect(at.room?.roster.participants).toEqual([]);
  });

  it('asks for the whole state as soon as the room is ahead, and at most once a second', async () => {
    at.greeted();
    const asked = () => at.socket().sentOf('room:resync').length;
    await at.environment.pass(2000);
    at.says(at.beat(9));
    expect(asked()).toBe(1);
    await at.environment.pass(500);
    at.says(at.beat(9));
    expect(asked()).toBe(1);
    await at.environment.pass(500);
    at.says(at.beat(9));
    expect(asked()).toBe(2);
  });

  it('heals a dropped frame within one heartbeat and a round trip', async () => {
    at.greeted().serve(60, aPlayback());
    await at.environment.pass(5031);
    // The frame of this command is dropped; it would have arrived half a round trip later.
    at.serve(60, aPlayback({ sequence: 2, playing: true }));
    const due = at.environment.now() + 30;
    while (at.room?.playback.sequence !== 2) {
      await at.environment.pass(1);
    }
    expect(at.environment.now() - due).toBeLessThanOrEqual(1060);
  });

  it('asks how far the film is when it hears nothing of it for ten seconds', async () => {
    at.greeted();
    at.serve(20);
    const asked = () => at.socket().sentOf('room:resync').length;
    await at.environment.pass(9500);
    expect(asked()).toBe(0);
    await at.environment.pass(2000);
    expect(asked()).toBe(1);
  });

  it('comes back with a new ticket and what it last saw', async () => {
    at.greeted();
    at.socket().says(applied(7));
    at.socket().closes(1012);
    expect(at.statuses.at(-1)).toEqual({ kind: 'reconnecting', attempt: 1 });
    await at.environment.pass(300);
    at.socket().opens();
    expect(at.environment.sockets).toHaveLength(2);
    expect(at.socket().sent[0]).toMatchObject({ ticket: 'ticket-2', lastSeenSequence: 7 });
  });

  it('tries ever more slowly while nobody answers, and never gives up', async () => {
    let tries = 0;
    at.rejoin = () => {
      tries += 1;
      return { kind: 'unreachable' };
    };
    at.greeted();
    at.socket().closes(1006);
    await at.environment.pass(10_000);
    const early = tries;
    await at.environment.pass(60_000);
    expect(early).toBeGreaterThan(4);
    expect(tries - early).toBeGreaterThan(7);
    expect(tries - early).toBeLessThan(13);
  });

  it.each([
    [4400, 'incompatible'],
    [4404, 'room_gone'],
    [4409, 'elsewhere'],
  ])('ends for good on close code %i', async (code, reason) => {
    at.greeted();
    at.socket().closes(code);
    await at.environment.pass(60_000);
    expect(at.statuses.at(-1)).toEqual({ kind: 'ended', reason });
    expect(at.environment.sockets).toHaveLength(1);
  });

  it('ends when its seat is lost', async () => {
    at.rejoin = () => ({ kind: 'refused', reason: 'seat_lost' });
    at.greeted();
    at.socket().closes(1006);
    await at.environment.pass(1000);
    expect(at.statuses.at(-1)).toEqual({ kind: 'ended', reason: 'seat_lost' });
  });

  it.each([
    [null, 'banned'],
    [1_795_260_600_000, 'kicked'],
  ] as const)('ends with who sent its member out (until %s)', (untilMs, reason) => {
    at.greeted();
    const removal = { type: 'room:removed', memberId: ADA, by: 'bob', reason: 'Spoilers', untilMs } as const;
    at.socket().says(removal);
    at.socket().closes(4403);
    expect(at.statuses.at(-1)).toEqual({ kind: 'ended', reason, removal });
  });

  it('ends with the room', () => {
    at.greeted();
    at.socket().says({ type: 'room:closed', reason: 'deleted_by_owner' });
    expect(at.statuses.at(-1)).toEqual({ kind: 'ended', reason: 'deleted_by_owner' });
  });
});
