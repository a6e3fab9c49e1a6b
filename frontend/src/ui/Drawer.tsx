import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from './Button.tsx';

interface DrawerProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A panel at the right edge. It is not modal: the film goes on beside it, and what a toast offers can be reached. */
export function Drawer({ title, onClose, children }: DrawerProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const cameFrom = document.activeElement;
    ref.current?.show();
    return () => {
      if (cameFrom instanceof HTMLElement) {
        cameFrom.focus();
      }
    };
  }, []);
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && ref.current?.contains(document.activeElement)) {
        onClose();
      }
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [onClose]);
  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      className="fixed inset-y-0 right-0 left-auto z-30 m-0 h-dvh max-h-dvh w-[min(26rem,100vw)] max-w-none overflow-y-auto border-l border-line bg-glass-solid p-4 pb-24 text-text shadow-glass backdrop-blur-2xl sm:p-5 sm:pb-24"
    >
      <div className="mb-4 flex items-center justify-between gap-2">
        <h2 id={titleId} className="text-xl font-semibold">
          {title}
        </h2>
        <IconButton label="Close" onClick={onClose}>
          <X aria-hidden className="size-5" />
        </IconButton>
      </div>
      {children}
    </dialog>
  );
}
