import { describe, expect, it } from 'vitest';
import type { ChatMessage } from '@/protocol/index.ts';
import { NOTHING_READ, opened, read, unread } from './unread.ts';

const said = (...numbers: number[]) =>
  numbers.map((number) => ({ number, notice: null, deleted: false, memberId: 'bob' }) as ChatMessage);

describe('unread messages', () => {
  const begun = read(NOTHING_READ, said(1, 2), false);

  it('are none of those from before one came', () => {
    expect(unread(begun, said(1, 2), 'ada')).toBe(0);
  });

  it('are those of others that came out of sight', () => {
    const own = { ...said(5)[0], memberId: 'ada' } as ChatMessage;
    const notice = { ...said(6)[0], notice: 'joined' } as ChatMessage;
    const later = [...said(1, 2, 3, 4), own, notice];
    expect(unread(read(begun, later, false), later, 'ada')).toBe(2);
    expect(unread(read(begun, later, true), later, 'ada')).toBe(0);
  });

  it('begin at a line once the chat is opened, and nothing new needs none', () => {
    expect(opened(begun, said(1, 2, 3), 'ada').divider).toBe(2);
    expect(opened(begun, said(1, 2), 'ada').divider).toBeNull();
  });
});
