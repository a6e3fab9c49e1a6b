import { beforeEach, describe, expect, it } from 'vitest';
import { Connected, SERVER_START } from '../testing/connected.ts';
import { aHello, aPlayback } from '../testing/frames.ts';
import type { Rejoin } from './connection-options.ts';

let at: Connected;

beforeEach(() => {
  at = new Connected();
});

/** A node that was live for a while and then says nothing more. */
async function silenced(): Promise<void> {
  at.greeted().serve(20);
  await at.environment.pass(5000);
  at.socket().heard = () => {};
}

describe('a node that dies', () => {
  it('is replaced at the first try, within 300 ms', async () => {
    at.greeted().serve(20);
    await at.environment.pass(5000);
    at.socket().closes(1006);
    await at.environment.pass(300);
    expect(at.environment.sockets).toHaveLength(2);
  });

  it('is replaced within 3 s even when the next is slow to take over', async () => {
    at.rejoin = () =>
      at.environment.now() < 6500 ? { kind: 'unreachable' } : { kind: 'ticket', ticket: 'ticket-2' };
    at.greeted().serve(20);
    await at.environment.pass(5000);
    at.socket().closes(1006);
    await at.environment.pass(3000);
    expect(at.environment.sockets).toHaveLength(2);
  });

  it('does not hold up the way back by a request that is never answered', async () => {
    at.rejoin = () =>
      at.tickets === 1 ? new Promise<Rejoin>(() => {}) : { kind: 'ticket', ticket: 'ticket-3' };
    at.greeted();
    at.socket().closes(1006);
    await at.environment.pass(4000);
    expect(at.environment.sockets).toHaveLength(2);
  });

  it('does not hold up the way back by a socket that never opens', async () => {
    at.greeted();
    at.socket().closes(1006);
    await at.environment.pass(6000);
    expect(at.environment.sockets).toHaveLength(3);
  });
});

describe('a path that falls silent', () => {
  it('is left after three unanswered beats when another one is open', async () => {
    await silenced();
    const old = at.socket();
    await at.environment.pass(4100);
    expect(at.environment.sockets).toHaveLength(2);
    expect(old.closedWith).not.toBeNull();
    at.socket().opens();
    at.greeted();
    expect(at.statuses.map(({ kind }) => kind)).toEqual(['connecting', 'live', 'reconnecting', 'live']);
  });

  it('is kept while no node answers, for it may come back', async () => {
    at.rejoin = () => ({ kind: 'unreachable' });
    await silenced();
    await at.environment.pass(6000);
    at.serve(20);
    await at.environment.pass(20_000);
    expect(at.environment.sockets).toHaveLength(1);
    expect(at.tickets).toBeGreaterThan(0);
  });

  it('is taken for dead after ten seconds in any case', async () => {
    at.rejoin = () => ({ kind: 'unreachable' });
    await silenced();
    await at.environment.pass(12_000);
    expect(at.statuses.at(-1)?.kind).toBe('reconnecting');
  });

  it('of a hidden page is not doubted so soon', async () => {
    at.environment.shown = false;
    await silenced();
    await at.environment.pass(6000);
    expect(at.tickets).toBe(0);
  });
});

describe('the clock of a connection', () => {
  const error = () =>
    (at.connection.clock.at(at.environment.now()) ?? 0) - SERVER_START - at.environment.now();

  it('is set right in a burst after the clocks jumped in a sleep', async () => {
    at.greeted().serve(40);
    await at.environment.pass(5000);
    at.serve(40, aPlayback(), 3_600_000);
    const sent = at.socket().sentOf('heartbeat').length;
    await at.environment.pass(1600);
    expect(error()).toBeCloseTo(3_600_000, 0);
    expect(at.socket().sentOf('heartbeat').length - sent).toBeGreaterThan(10);
  });

  it('is probed in a burst after the page was not woken for a while', async () => {
    at.greeted().serve(40);
    await at.environment.pass(5000);
    const sent = at.socket().sentOf('heartbeat').length;
    await at.environment.sleep(8000);
    await at.environment.pass(500);
    expect(at.socket().sentOf('heartbeat').length - sent).toBeGreaterThanOrEqual(11);
  });

  it('goes on smoothly on another node, even over a lopsided path', async () => {
    at.greeted().serve(20);
    await at.environment.pass(5000);
    at.socket().closes(1012);
    await at.environment.pass(300);
    at.socket().opens();
    const before = error();
    at.says(aHello()).serve(160);
    await at.environment.pass(100);
    expect(Math.abs(error() - before)).toBeLessThan(1);
  });
});
