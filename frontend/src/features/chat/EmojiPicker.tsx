import { Popover } from 'radix-ui';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { EMOJI } from './emoji.ts';

interface EmojiPickerProps {
  label: string;
  onPick: (emoji: string) => void;
  /** Takes the focus instead of the button that opened it. */
  onClosed?: () => void;
  children: ReactNode;
  className?: string;
  tabIndex?: number;
}

const COLUMNS = 6;
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowDown: COLUMNS,
  ArrowUp: -COLUMNS,
};

export function EmojiPicker({
  label,
  onPick,
  onClosed,
  children,
  className = '',
  tabIndex,
}: EmojiPickerProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        aria-label={label}
        title={label}
        className={className}
        {...(tabIndex === undefined ? {} : { tabIndex })}
      >
        {children}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label={label}
          sideOffset={6}
          collisionPadding={8}
          onKeyDown={goBetween}
          onCloseAutoFocus={(event) => {
            if (onClosed !== undefined) {
              event.preventDefault();
              onClosed();
            }
          }}
          className="glass z-30 grid max-h-64 w-fit grid-cols-6 gap-0.5 overflow-y-auto rounded-2xl bg-glass-solid p-2"
        >
          {EMOJI.map(([emoji, name]) => (
            <button
              key={emoji}
              type="button"
              aria-label={name}
              title={name}
              className="grid size-11 place-items-center rounded-xl text-xl hover:bg-glass-strong"
              onClick={() => {
                setOpen(false);
                onPick(emoji);
              }}
            >
              {emoji}
            </button>
          ))}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Arrow keys go from one to the next, as they stand. */
function goBetween(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const all: readonly EventTarget[] = [...event.currentTarget.querySelectorAll('button')];
  const at = all.indexOf(event.target);
  const next = all[at + (step ?? 0)];
  if (step !== undefined && next instanceof HTMLElement) {
    event.preventDefault();
    next.focus();
  }
}
