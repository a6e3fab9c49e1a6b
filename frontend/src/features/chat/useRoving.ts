import { type FocusEvent, type KeyboardEvent, useState } from 'react';

const LINE = 'li[data-number]';
const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** One message is in the tab order, and what it offers after it; arrow keys go from message to message. */
export function useRoving(newest: number | null, leave: () => void) {
  const [chosen, setChosen] = useState<number | null>(null);
  const onFocus = ({ target }: FocusEvent) => {
    const line = target.closest<HTMLElement>(LINE);
    setChosen(line === null ? null : Number(line.dataset.number));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as Element;
    const line = target.closest<HTMLElement>(LINE);
    const step = STEPS[event.key];
    if (line !== null && event.key === 'Escape') {
      event.preventDefault();
      target === line ? leave() : line.focus();
    } else if (line !== null && step !== undefined) {
      event.preventDefault();
      const all = [...event.currentTarget.querySelectorAll<HTMLElement>(LINE)];
      const at = Math.min(all.length - 1, Math.max(0, all.indexOf(line) + step));
      all[at]?.focus();
    }
  };
  return { current: chosen ?? newest, onFocus, onKeyDown };
}
