import { type RefObject, useEffect, useState } from 'react';

const IDLE_AFTER_MS = 2800;

/** Whether nobody has moved a pointer or pressed a key over the frame for a while. */
export function useIdle(frame: RefObject<HTMLElement | null>): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (element === null) {
      return;
    }
    let timer = setTimeout(() => setIdle(true), IDLE_AFTER_MS);
    const wake = () => {
      clearTimeout(timer);
      setIdle(false);
      timer = setTimeout(() => setIdle(true), IDLE_AFTER_MS);
    };
    const events = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;
    for (const event of events) {
      element.addEventListener(event, wake);
    }
    return () => {
      clearTimeout(timer);
      for (const event of events) {
        element.removeEventListener(event, wake);
      }
    };
  }, [frame]);
  return idle;
}
