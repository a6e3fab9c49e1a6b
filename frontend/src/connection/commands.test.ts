import { beforeEach, describe, expect, it } from 'vitest';
import type { CommandOutcome, ServerMessage } from '../protocol/index.ts';
import { Connected } from '../testing/connected.ts';
import { aCommand, aHello, aPlayback } from '../testing/frames.ts';

let at: Connected;

const applied = (sequence: number): ServerMessage =>
  aCommand({ state: aPlayback({ sequence, playing: true }) });

const outcome = (commandId: string, status: CommandOutcome['status'], sequence: number | null) =>
  ({ type: 'sync:outcome', commandId, status, sequence, reason: null, rule: null }) as const;

beforeEach(() => {
  at = new Connected();
});

describe('a command', () => {
  it('is done when its outcome says so', async () => {
    const result = at.greeted().connection.issue({ type: 'sync:play' });
    at.socket().says(outcome('command-1', 'applied', 2));
    expect(await result).toEqual({ kind: 'done' });
  });

  it('is sent again under the same id after a reconnect', async () => {
    const { connection } = at.greeted();
    const result = connection.issue({ type: 'sync:play' });
    at.socket().closes(1006);
    await at.environment.pass(300);
    at.socket().opens();
    at.socket().says(aHello());
    expect(at.socket().sentOf('sync:play')[0]?.commandId).toBe('command-1');
    at.socket().says(outcome('command-1', 'applied', 2));
    expect(await result).toEqual({ kind: 'done' });
  });

  it('is asked again after a conflict once the room is known', async () => {
    const result = at.greeted().connection.issue({ type: 'sync:seek', targetMediaTimeMs: 5000 });
    at.socket().says(outcome('command-1', 'conflict', 2));
    expect(at.socket().sentOf('sync:seek')).toHaveLength(1);
    at.socket().says(applied(2));
    expect(at.socket().sentOf('sync:seek')[1]).toMatchObject({
      commandId: 'command-2',
      expectedSequence: 2,
    });
    at.socket().says(outcome('command-2', 'applied', 3));
    expect(await result).toEqual({ kind: 'done' });
  });

  it('meant for the last film does not touch the new one', async () => {
    const result = at.greeted().connection.issue({ type: 'sync:seek', targetMediaTimeMs: 5000 });
    at.socket().says(outcome('command-1', 'conflict', 2));
    at.says({ ...applied(2), state: aPlayback({ sequence: 2, epoch: 2 }) } as ServerMessage);
    expect(await result).toEqual({ kind: 'film_changed' });
    expect(at.socket().sentOf('sync:seek')).toHaveLength(1);
  });

  it('is given up after five seconds without an answer', async () => {
    const result = at.greeted().connection.issue({ type: 'sync:pause' });
    await at.environment.pass(5001);
    expect(await result).toEqual({ kind: 'no_answer' });
  });

  it('that is forbidden says why', async () => {
    const result = at.greeted().connection.issue({ type: 'sync:pause' });
    at.socket().says(outcome('command-1', 'forbidden', null));
    expect(await result).toEqual({ kind: 'refused', reason: 'forbidden' });
  });

  it('that came too late for its film is over at once and not asked again', async () => {
    const result = at.greeted().connection.issue({ type: 'sync:seek', targetMediaTimeMs: 5000 });
    at.says(outcome('command-1', 'stale', null));
    expect(await result).toEqual({ kind: 'film_changed' });
    at.says(applied(2));
    expect(at.socket().sentOf('sync:seek')).toHaveLength(1);
  });

  it('carries the epoch of the film it is meant for', () => {
    at.greeted().says(aCommand({ state: aPlayback({ sequence: 2, epoch: 4 }) }));
    void at.connection.issue({ type: 'sync:play' });
    expect(at.socket().sentOf('sync:play')[0]).toMatchObject({ epoch: 4, expectedSequence: 2 });
  });
});
