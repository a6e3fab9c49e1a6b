import { beforeEach, describe, expect, it } from 'vitest';
import { Connected, SERVER_START } from '../testing/connected.ts';
import { ADA, aCommand, aHello, aPlayback, BOB } from '../testing/frames.ts';

let at: Connected;

beforeEach(() => {
  at = new Connected();
});

const reports = () =>
  at
    .socket()
    .sentOf('heartbeat')
    .flatMap(({ report }) => (report === null ? [] : [report]));

const issuedNow = (sequence: number, latencyMs: number) =>
  aCommand({
    action: 'SEEK',
    issuedServerTimeMs: SERVER_START + at.environment.now() - latencyMs,
    state: aPlayback({ sequence }),
  });

describe('the report of a heartbeat', () => {
  it('tells once a second how the player does', async () => {
    at.player = { driftMs: -3.5, following: 'loose' };
    at.greeted().serve(20);
    await at.environment.pass(3100);
    expect(reports()).toEqual(Array(3).fill({ driftMs: -3.5, following: 'loose', acknowledged: [] }));
  });

  it('is missing without a player and without anything to acknowledge', async () => {
    at.greeted().serve(20);
    await at.environment.pass(3100);
    expect(reports()).toEqual([]);
  });

  it('acknowledges each command once, with the time it took on the cluster clock', async () => {
    at.greeted().serve(20);
    await at.environment.pass(1500);
    at.says(issuedNow(2, 42));
    await at.environment.pass(2000);
    const told = reports().flatMap(({ acknowledged }) => acknowledged);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ sequence: 2, action: 'SEEK' });
    expect(told[0]?.latencyMs).toBeCloseTo(42, 0);
  });

  it('acknowledges nothing while the time is not known', async () => {
    at.greeted().says(issuedNow(2, 42));
    at.serve(20);
    await at.environment.pass(2500);
    expect(reports()).toEqual([]);
  });

  it('carries at most 32 acknowledgements and keeps the rest for the next', async () => {
    at.greeted().serve(20);
    await at.environment.pass(1500);
    for (let sequence = 2; sequence < 42; sequence++) {
      at.says(issuedNow(sequence, 10));
    }
    await at.environment.pass(2000);
    expect(reports().map(({ acknowledged }) => acknowledged.length)).toEqual([32, 8]);
  });
});

describe('how the members do', () => {
  it('is told of oneself each second and of others as the room tells it', async () => {
    at.player = { driftMs: 2, following: 'follow' };
    at.greeted().serve(20);
    await at.environment.pass(1100);
    at.says({
      type: 'room:vitals',
      members: [
        { memberId: ADA, driftMs: 90, following: 'follow' },
        { memberId: BOB, driftMs: -7, following: 'free' },
      ],
    });
    expect(at.vitals).toEqual([
      { memberId: ADA, driftMs: 2, following: 'follow' },
      { memberId: BOB, driftMs: -7, following: 'free' },
    ]);
  });
});

describe('a ready picture', () => {
  it('is told', () => {
    at.greeted().connection.sign('sync:ready', 1);
    expect(at.socket().sentOf('sync:ready')).toEqual([{ type: 'sync:ready', sequence: 1 }]);
  });

  it('is told again after a reconnect, while the room stands as it did', async () => {
    at.greeted().connection.sign('sync:ready', 1);
    at.socket().closes(1006);
    await at.environment.pass(300);
    at.socket().opens();
    at.greeted();
    expect(at.socket().sentOf('sync:ready')).toEqual([{ type: 'sync:ready', sequence: 1 }]);
  });

  it('is not told of a state that is over', async () => {
    at.greeted().connection.sign('sync:ready', 1);
    at.socket().closes(1006);
    await at.environment.pass(300);
    at.socket().opens();
    at.says(aHello(aPlayback({ sequence: 2 })));
    expect(at.socket().sentOf('sync:ready')).toEqual([]);
  });
});
