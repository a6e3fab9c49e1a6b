import { describe, expect, it } from 'vitest';
import { Connected } from '../testing/connected.ts';
import { retryHint } from './retry-hint.ts';

describe('the hint of a node that goes down', () => {
  it('is the number of milliseconds in its reason', () => {
    expect(retryHint({ code: 1012, reason: 'node_going_down 1234' })).toBe(1234);
    expect(retryHint({ code: 1012, reason: 'node_going_down 0' })).toBe(0);
  });

  it('is none in other words, and none from other closes', () => {
    expect(retryHint({ code: 1012, reason: 'node_going_down' })).toBeNull();
    expect(retryHint({ code: 1012, reason: 'node_going_down soon' })).toBeNull();
    expect(retryHint({ code: 1011, reason: 'node_going_down 1234' })).toBeNull();
  });

  it('keeps nobody for longer than five seconds', () => {
    expect(retryHint({ code: 1012, reason: 'node_going_down 999999' })).toBe(5000);
  });

  it('is what the first new attempt waits for', async () => {
    const at = new Connected().greeted();
    at.socket().closes(1012, 'node_going_down 1700');
    await at.environment.pass(1690);
    expect(at.tickets).toBe(0);
    await at.environment.pass(10);
    expect(at.tickets).toBe(1);
    expect(at.environment.sockets).toHaveLength(2);
  });

  it('holds for the first attempt only', async () => {
    const at = new Connected().greeted();
    at.rejoin = () => ({ kind: 'unreachable' });
    at.socket().closes(1012, 'node_going_down 1700');
    await at.environment.pass(1700);
    expect(at.tickets).toBe(1);
    await at.environment.pass(1000);
    expect(at.tickets).toBe(3);
  });
});
