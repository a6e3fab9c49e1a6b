import { useEffect, useRef, useState } from 'react';
import type { ChatMessage } from '@/protocol/index.ts';
import { NOTHING_READ, opened, read, unread } from './unread.ts';

/** Counts what came while nobody looked. */
export function useUnread(messages: readonly ChatMessage[], self: string, open: boolean) {
  const [state, setState] = useState(NOTHING_READ);
  const [visible, setVisible] = useState(() => document.visibilityState === 'visible');
  useEffect(() => {
    const look = () => setVisible(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);

  const inSight = open && visible;
  const latest = useRef({ messages, self });
  latest.current = { messages, self };
  useEffect(() => {
    if (inSight) {
      setState((before) => opened(before, latest.current.messages, latest.current.self));
    }
  }, [inSight]);
  useEffect(() => {
    setState((before) => read(before, messages, inSight));
  }, [messages, inSight]);
  return { count: unread(state, messages, self), divider: state.divider };
}
