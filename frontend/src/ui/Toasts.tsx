import { X } from 'lucide-react';
import { dismissToast, useToasts } from './toasts.ts';

/** On a phone above the page, where neither the keyboard nor what one writes is; else beside the film, at the bottom. */
const OVER_THE_PAGE =
  'pointer-events-none fixed inset-x-3 top-3 z-40 items-center sm:inset-x-auto sm:top-auto sm:bottom-6 sm:left-6 sm:w-104 sm:items-start';

/** Passing messages, also read out; present from the start so that screen readers watch it. */
export function Toasts({ inDialog = false }: { inDialog?: boolean }) {
  const toasts = useToasts((state) => state.toasts);
  return (
    <div
      aria-live="polite"
      data-testid={inDialog ? 'toasts-in-dialog' : 'toasts'}
      className={`flex flex-col gap-2 ${inDialog ? 'sticky top-0 z-10 h-0' : OVER_THE_PAGE}`}
    >
      {toasts.map((toast) => (
        <div
          key={toast.id}
          className="toast pointer-events-auto flex w-full items-center gap-2 rounded-2xl border border-line-strong bg-dusk py-1 pr-1 pl-4 shadow-glass"
        >
          <span
            className={`min-w-0 grow text-sm wrap-anywhere ${toast.tone === 'bad' ? 'text-bad' : 'text-text'}`}
          >
            {toast.text}
          </span>
          {toast.action !== null && (
            <button
              type="button"
              className="button button-glass shrink-0 px-4 text-sm"
              onClick={() => {
                toast.action?.run();
                dismissToast(toast.id);
              }}
            >
              {toast.action.label}
            </button>
          )}
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
