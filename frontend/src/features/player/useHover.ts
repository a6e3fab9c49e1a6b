import { type PointerEvent, useState } from 'react';

/** Where on a bar somebody points, and whether the keys are on it. */
export function useHover(totalMs: number, began: () => void) {
  const [atMs, setAtMs] = useState<number | null>(null);
  const [focused, setFocused] = useState(false);
  const point = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    if (width > 0) {
      began();
      setAtMs(Math.max(0, Math.min(1, (event.clientX - left) / width)) * totalMs);
    }
  };
  const listeners = {
    onPointerMove: point,
    onPointerLeave: () => setAtMs(null),
    // A finger that is lifted leaves nothing; a mouse goes on pointing.
    onPointerUp: (event: PointerEvent) => event.pointerType !== 'mouse' && setAtMs(null),
    onFocus: (event: { target: EventTarget }) => {
      if (event.target instanceof Element && event.target.matches(':focus-visible')) {
        began();
        setFocused(true);
      }
    },
    onBlur: () => setFocused(false),
  };
  return { atMs, focused, listeners };
}
