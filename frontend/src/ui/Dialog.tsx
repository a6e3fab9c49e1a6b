import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Toasts } from './Toasts.tsx';

interface DialogProps {
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A modal on the browser's own dialog element, which brings the focus trap and Escape with it. */
export function Dialog({ title, open, onClose, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (open) {
      ref.current?.showModal();
    } else {
      ref.current?.close();
    }
  }, [open]);
  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onClose={onClose}
      className="glass fixed m-auto w-[min(28rem,calc(100vw-2rem))] bg-glass-solid p-6 text-text backdrop:bg-night/70 backdrop:backdrop-blur-sm"
    >
      {/* Those of the page are out of reach below a modal. */}
      {open && <Toasts inDialog />}
      <h2 id={titleId} className="text-xl font-semibold">
        {title}
      </h2>
      {open && children}
    </dialog>
  );
}
