import { create } from 'zustand';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'info' | 'bad';
}

export const useToasts = create<{ readonly toasts: readonly Toast[] }>(() => ({ toasts: [] }));

const SHOWN_AT_ONCE = 4;
const INFO_MS = 4500;
const BAD_MS = 8000;
let nextId = 1;

/** Shows a passing message; the same words again only renew it. */
export function toast(text: string, tone: Toast['tone'] = 'info'): void {
  const id = nextId++;
  useToasts.setState(({ toasts }) => ({
    toasts: [...toasts.filter((other) => other.text !== text), { id, text, tone }].slice(-SHOWN_AT_ONCE),
  }));
  setTimeout(() => dismissToast(id), tone === 'bad' ? BAD_MS : INFO_MS);
}

export function dismissToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((other) => other.id !== id) }));
}
