import { describe, expect, it } from 'vitest';
import type { Doing } from '@/connection/doings.ts';
import type { ChatMessage } from '@/protocol/index.ts';
import { linesOf, reached } from './stream.ts';

const message = (number: number, change: Partial<ChatMessage> = {}): ChatMessage => ({
  number,
  revision: number,
  notice: null,
  memberId: 'bob',
  author: 'bob',
  text: `words ${number}`,
  mediaTimeMs: number * 10_000,
  epoch: 2,
  replyTo: null,
  reactions: [],
  atServerTimeMs: number * 1000,
  editedAtServerTimeMs: null,
  deleted: false,
  clientId: null,
  ...change,
});

const doing = (sequence: number, atServerTimeMs: number): Doing => ({
  sequence,
  action: 'PAUSE',
  issuedBy: 'bob',
  mediaTimeMs: 0,
  playbackRate: 1,
  title: null,
  atServerTimeMs,
});

const numbers = (messages: readonly ChatMessage[]) => messages.map(({ number }) => number);

describe('the lines of a chat', () => {
  it('are merged by the time at which they happened', () => {
    const lines = linesOf(
      [message(1), message(2, { notice: 'joined' })],
      [doing(7, 500), doing(8, 1500), doing(9, 9000)],
    );
    expect(lines.map(({ key }) => key)).toEqual(['d7', 'm1', 'd8', 'm2', 'd9']);
    expect(lines.map(({ kind }) => kind)).toEqual(['doing', 'message', 'doing', 'notice', 'doing']);
  });
});

describe('a chat without spoilers', () => {
  const here = { epoch: 2, mediaMs: 20_000 };

  it('holds back what was said ahead of the own picture, and counts it', () => {
    const told = reached([message(1), message(2), message(3), message(4)], 'safe', here, 'ada');
    expect(numbers(told.messages)).toEqual([1, 2]);
    expect(told.heldBack).toBe(2);
  });

  it('does not hide who is just a moment behind anything', () => {
    const told = reached([message(3, { mediaTimeMs: 21_500 })], 'safe', here, 'ada');
    expect(told.heldBack).toBe(0);
  });

  it('shows notices, other films and own words at once', () => {
    const kept = [
      message(5, { notice: 'joined', mediaTimeMs: null }),
      message(6, { epoch: 1 }),
      message(7, { memberId: 'ada' }),
    ];
    expect(reached(kept, 'safe', here, 'ada')).toEqual({ messages: kept, heldBack: 0 });
  });

  it('hides nothing while nobody knows where the picture is', () => {
    expect(reached([message(9)], 'safe', { epoch: 2, mediaMs: null }, 'ada').heldBack).toBe(0);
  });
});

describe('a replayed chat', () => {
  it('tells what was said of this film at its moments, whenever that was', () => {
    const said = [
      message(1, { mediaTimeMs: 30_000 }),
      message(2, { mediaTimeMs: 5000 }),
      message(3, { epoch: 1 }),
    ];
    const early = reached(said, 'replay', { epoch: 2, mediaMs: 6000 }, 'ada');
    expect(numbers(early.messages)).toEqual([2]);
    expect(early.heldBack).toBe(1);
    const late = reached(said, 'replay', { epoch: 2, mediaMs: 40_000 }, 'ada');
    expect(numbers(late.messages)).toEqual([2, 1]);
  });
});
