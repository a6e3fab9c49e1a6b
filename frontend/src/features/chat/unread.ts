import type { ChatMessage } from '@/protocol/index.ts';

/** What has been read: messages up to a number; null before anything was there to read. */
export interface ReadUpTo {
  readonly seen: number | null;
  /** Number of the last message from before the news, where the line "New" stands; null without it. */
  readonly divider: number | null;
}

export const NOTHING_READ: ReadUpTo = { seen: null, divider: null };

/** After a look at the messages: what was there at first is not news, and what is in sight is read. */
export function read(before: ReadUpTo, messages: readonly ChatMessage[], inSight: boolean): ReadUpTo {
  const newest = messages.at(-1)?.number ?? null;
  if (newest === null) {
    return before;
  }
  if (before.seen === null) {
    return { seen: newest, divider: null };
  }
  return inSight && newest > before.seen ? { ...before, seen: newest } : before;
}

/** The chat came into sight: a line shows where the news begins. */
export function opened(before: ReadUpTo, messages: readonly ChatMessage[], self: string): ReadUpTo {
  return { ...before, divider: unread(before, messages, self) > 0 ? before.seen : null };
}

/** How many messages of others are unread. */
export function unread({ seen }: ReadUpTo, messages: readonly ChatMessage[], self: string): number {
  return seen === null
    ? 0
    : messages.filter(
        ({ number, notice, deleted, memberId }) =>
          number > seen && notice === null && !deleted && memberId !== self,
      ).length;
}
