import { useMemo } from 'react';
import type { ChatState } from '@/connection/room-chat.ts';
import { type Here, type Line, linesOf, reached, type Telling } from './stream.ts';

interface Lines {
  readonly lines: readonly Line[];
  /** How many messages the own picture has not reached. */
  readonly heldBack: number;
}

/** What the chat shows now. */
export function useLines(state: ChatState, telling: Telling, here: Here, self: string): Lines {
  const { messages, doings } = state;
  const { epoch, mediaMs } = here;
  return useMemo(() => {
    const told = reached(messages, telling, { epoch, mediaMs }, self);
    return { lines: linesOf(told.messages, telling === 'replay' ? [] : doings), heldBack: told.heldBack };
  }, [messages, doings, telling, epoch, mediaMs, self]);
}
