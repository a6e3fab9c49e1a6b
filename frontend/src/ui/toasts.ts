import { create } from 'zustand';

/** What can be done about a message while it is shown. */
export interface ToastAction {
  readonly label: string;
  run(): void;
}

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'info' | 'bad';
  readonly action: ToastAction | null;
}

export const useToasts = create<{ readonly toasts: readonly Toast[] }>(() => ({ toasts: [] }));

const SHOWN_AT_ONCE = 4;
const INFO_MS = 4500;
const BAD_MS = 8000;
/** Long enough to find the button without a mouse. */
const ACTION_MS = 15_000;
let nextId = 1;

/** Shows a passing message, and answers its id; the same words again only renew it. */
export function toast(text: string, tone: Toast['tone'] = 'info', action: ToastAction | null = null): number {
  const id = nextId++;
  useToasts.setState(({ toasts }) => ({
    toasts: [...toasts.filter((other) => other.text !== text), { id, text, tone, action }].slice(
      -SHOWN_AT_ONCE,
    ),
  }));
  setTimeout(() => dismissToast(id), action !== null ? ACTION_MS : tone === 'bad' ? BAD_MS : INFO_MS);
  return id;
}

export function dismissToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((other) => other.id !== id) }));
}
