import { beforeEach, describe, expect, it } from 'vitest';
import type { ServerMessage } from '../protocol/index.ts';
import { aCommand, aHello, aPlayback, aRoster } from '../testing/frames.ts';
import { VirtualEnvironment } from '../testing/virtual-environment.ts';
import type { ConnectionStatus, Rejoin } from './connection-options.ts';
import { RoomConnection } from './room-connection.ts';
import type { RoomSnapshot } from './snapshot.ts';

let environment: VirtualEnvironment;
let statuses: ConnectionStatus[];
let room: RoomSnapshot | null;
let rejoin: () => Rejoin;

function connect(): RoomConnection {
  let ids = 0;
  const connection = new RoomConnection(
    {
      url: 'ws://films.example/socket/room',
      ticket: 'ticket-1',
      rejoin: async () => rejoin(),
      newId: () => `command-${++ids}`,
      listener: {
        status: (status) => statuses.push(status),
        room: (snapshot) => {
          room = snapshot;
        },
        error: () => {},
      },
    },
    environment,
  );
  connection.open();
  environment.socket().opens();
  return connection;
}

function live(): RoomConnection {
  const connection = connect();
  environment.socket().says(aHello());
  return connection;
}

const applied = (sequence: number): ServerMessage =>
  aCommand({ state: aPlayback({ sequence, playing: true }) });

const outcome = (commandId: string, status: 'applied' | 'conflict' | 'forbidden', sequence: number | null) =>
  ({ type: 'sync:outcome', commandId, status, sequence, reason: null }) as const;

const beat = (sequence: number): ServerMessage => ({
  type: 'heartbeat',
  clientTimeMs: environment.now() - 10,
  receivedServerTimeMs: 1_795_260_000_000 + environment.now() - 5,
  sentServerTimeMs: 1_795_260_000_000 + environment.now() - 5,
  sequence,
  rosterRevision: 1,
});

beforeEach(() => {
  environment = new VirtualEnvironment();
  statuses = [];
  room = null;
  rejoin = () => ({ kind: 'ticket', ticket: 'ticket-2' });
});

describe('a connection', () => {
  it('says hello with its ticket first and is live after the answer', () => {
    live();
    expect(environment.socket().sent[0]).toMatchObject({
      type: 'hello',
      ticket: 'ticket-1',
      lastSeenSequence: null,
    });
    expect(statuses.map(({ kind }) => kind)).toEqual(['connecting', 'live']);
    expect(room?.room.name).toBe('Friday film');
  });

  it('probes the clock ten times at once and then each second', async () => {
    live();
    await environment.pass(500);
    expect(environment.socket().sentOf('heartbeat')).toHaveLength(10);
    environment.socket().says(beat(1));
    await environment.pass(3000);
    expect(environment.socket().sentOf('heartbeat')).toHaveLength(13);
  });

  it('knows the cluster time after an answered probe', async () => {
    const connection = live();
    expect(connection.clock.at(0)).toBeNull();
    await environment.pass(50);
    environment.socket().says(beat(1));
    expect(connection.clock.at(environment.now())).toBeCloseTo(1_795_260_000_050, 0);
  });

  it('drops a frame it already knows', () => {
    live();
    environment.socket().says(applied(5));
    environment.socket().says(applied(4));
    expect(room?.playback.sequence).toBe(5);
  });

  it('drops an older roster', () => {
    live();
    environment.socket().says(aRoster({ revision: 3, participants: [] }));
    environment.socket().says(aRoster({ revision: 2 }));
    expect(room?.roster.participants).toEqual([]);
  });

  it('asks for the whole state when the room is ahead for over a second', async () => {
    live();
    environment.socket().says(beat(9));
    await environment.pass(500);
    environment.socket().says(beat(9));
    expect(environment.socket().sentOf('room:resync')).toHaveLength(0);
    await environment.pass(700);
    environment.socket().says(beat(9));
    expect(environment.socket().sentOf('room:resync')).toHaveLength(1);
  });

  it('asks how far the film is when it hears nothing of it for ten seconds', async () => {
    live();
    const asked = () => environment.socket().sentOf('room:resync').length;
    environment.socket().says(beat(1));
    await environment.pass(9000);
    environment.socket().says(beat(1));
    expect(asked()).toBe(0);
    await environment.pass(2000);
    environment.socket().says(beat(1));
    expect(asked()).toBe(1);
  });

  it('comes back with a new ticket and what it last saw', async () => {
    live();
    environment.socket().says(applied(7));
    environment.socket().closes(1012);
    expect(statuses.at(-1)).toEqual({ kind: 'reconnecting', attempt: 1 });
    await environment.pass(300);
    environment.socket().opens();
    expect(environment.sockets).toHaveLength(2);
    expect(environment.socket().sent[0]).toMatchObject({ ticket: 'ticket-2', lastSeenSequence: 7 });
  });

  it('tries ever more slowly while nobody answers, and never gives up', async () => {
    let tries = 0;
    rejoin = () => {
      tries += 1;
      return { kind: 'unreachable' };
    };
    live();
    environment.socket().closes(1006);
    await environment.pass(10_000);
    const early = tries;
    await environment.pass(60_000);
    expect(early).toBeGreaterThan(4);
    expect(tries - early).toBeGreaterThan(7);
    expect(tries - early).toBeLessThan(13);
  });

  it('takes a silent socket for dead', async () => {
    live();
    await environment.pass(12_500);
    expect(environment.sockets.length).toBeGreaterThan(1);
  });

  it.each([
    [4400, 'incompatible'],
    [4404, 'room_gone'],
    [4409, 'elsewhere'],
  ])('ends for good on close code %i', async (code, reason) => {
    live();
    environment.socket().closes(code);
    await environment.pass(60_000);
    expect(statuses.at(-1)).toEqual({ kind: 'ended', reason });
    expect(environment.sockets).toHaveLength(1);
  });

  it('ends when its seat is lost', async () => {
    rejoin = () => ({ kind: 'refused', reason: 'seat_lost' });
    live();
    environment.socket().closes(1006);
    await environment.pass(1000);
    expect(statuses.at(-1)).toEqual({ kind: 'ended', reason: 'seat_lost' });
  });

  it('ends with the room', () => {
    live();
    environment.socket().says({ type: 'room:closed', reason: 'deleted_by_owner' });
    expect(statuses.at(-1)).toEqual({ kind: 'ended', reason: 'deleted_by_owner' });
  });
});

describe('a command', () => {
  it('is done when its outcome says so', async () => {
    const result = live().issue({ type: 'sync:play' });
    environment.socket().says(outcome('command-1', 'applied', 2));
    expect(await result).toEqual({ kind: 'done' });
  });

  it('is sent again under the same id after a reconnect', async () => {
    const connection = live();
    const result = connection.issue({ type: 'sync:play' });
    environment.socket().closes(1006);
    await environment.pass(300);
    environment.socket().opens();
    environment.socket().says(aHello());
    expect(environment.socket().sentOf('sync:play')[0]?.commandId).toBe('command-1');
    environment.socket().says(outcome('command-1', 'applied', 2));
    expect(await result).toEqual({ kind: 'done' });
  });

  it('is asked again after a conflict once the room is known', async () => {
    const result = live().issue({ type: 'sync:seek', targetMediaTimeMs: 5000 });
    environment.socket().says(outcome('command-1', 'conflict', 2));
    expect(environment.socket().sentOf('sync:seek')).toHaveLength(1);
    environment.socket().says(applied(2));
    expect(environment.socket().sentOf('sync:seek')[1]).toMatchObject({
      commandId: 'command-2',
      expectedSequence: 2,
    });
    environment.socket().says(outcome('command-2', 'applied', 3));
    expect(await result).toEqual({ kind: 'done' });
  });

  it('meant for the last film does not touch the new one', async () => {
    const result = live().issue({ type: 'sync:seek', targetMediaTimeMs: 5000 });
    environment.socket().says(outcome('command-1', 'conflict', 2));
    environment
      .socket()
      .says({ ...applied(2), state: aPlayback({ sequence: 2, epoch: 2 }) } as ServerMessage);
    expect(await result).toEqual({ kind: 'film_changed' });
    expect(environment.socket().sentOf('sync:seek')).toHaveLength(1);
  });

  it('is given up after five seconds without an answer', async () => {
    const result = live().issue({ type: 'sync:pause' });
    await environment.pass(5001);
    expect(await result).toEqual({ kind: 'no_answer' });
  });

  it('that is forbidden says why', async () => {
    const result = live().issue({ type: 'sync:pause' });
    environment.socket().says(outcome('command-1', 'forbidden', null));
    expect(await result).toEqual({ kind: 'refused', reason: 'forbidden' });
  });
});
