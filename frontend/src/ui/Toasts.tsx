import { X } from 'lucide-react';
import { dismissToast, useToasts } from './toasts.ts';

/** Passing messages, also read out; present from the start so that screen readers watch it. */
export function Toasts() {
  const toasts = useToasts((state) => state.toasts);
  return (
    <div
      aria-live="polite"
      data-testid="toasts"
      className="pointer-events-none fixed inset-x-4 bottom-4 z-40 flex flex-col items-center gap-2 sm:inset-x-auto sm:right-6 sm:items-end"
    >
      {toasts.map((toast) => (
        <div
          key={toast.id}
          className="glass toast pointer-events-auto flex max-w-[min(26rem,100%)] items-center gap-2 rounded-2xl bg-glass-solid py-1 pr-1 pl-4"
        >
          <span className={`min-w-0 text-sm ${toast.tone === 'bad' ? 'text-bad' : 'text-text'}`}>
            {toast.text}
          </span>
          <button
            type="button"
            aria-label="Dismiss"
            className="button button-quiet button-icon"
            onClick={() => dismissToast(toast.id)}
          >
            <X aria-hidden className="size-4" />
          </button>
        </div>
      ))}
    </div>
  );
}
