import { useRef } from 'react';
import type { ChatState } from '@/connection/room-chat.ts';

interface LastWordsProps {
  state: ChatState;
  self: string;
  shown: boolean;
}

/** Reads out what others say, and nothing that was said before one came. */
export function LastWords({ state, self, shown }: LastWordsProps) {
  const begun = useRef<number | null>(null);
  const last = state.messages.at(-1);
  begun.current ??= last?.number ?? null;
  const news =
    shown &&
    last !== undefined &&
    last.number > (begun.current ?? 0) &&
    last.notice === null &&
    last.memberId !== self;
  return (
    <p aria-live="polite" className="sr-only">
      {news ? `${last.author}: ${last.text}` : ''}
    </p>
  );
}
