import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';

interface Tab<T extends string> {
  readonly value: T;
  readonly label: string;
  /** A number beside the label, read out as "3 new"; none when 0. */
  readonly news?: number;
  readonly panel: ReactNode;
}

interface TabsProps<T extends string> {
  label: string;
  tabs: readonly Tab<T>[];
  value: T;
  onChange: (value: T) => void;
}

/** Panels of which one is shown; the others stay alive. Arrow keys move between the tabs. */
export function Tabs<T extends string>({ label, tabs, value, onChange }: TabsProps<T>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.value === value);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[
      event.key
    ];
    if (to !== undefined) {
      const next = tabs[to % tabs.length];
      if (next !== undefined) {
        event.preventDefault();
        onChange(next.value);
        list.current?.querySelector<HTMLElement>(`[data-tab="${next.value}"]`)?.focus();
      }
    }
  };
  return (
    <>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        onKeyDown={onKeyDown}
        className="well grid auto-cols-fr grid-flow-col gap-1 p-1"
      >
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}-${tab.value}`}
            data-tab={tab.value}
            aria-selected={tab.value === value}
            aria-controls={`${id}-${tab.value}-panel`}
            tabIndex={tab.value === value ? 0 : -1}
            onClick={() => onChange(tab.value)}
            className="flex min-h-11 items-center justify-center gap-2 rounded-xl px-2 text-soft transition-colors hover:bg-glass aria-selected:bg-glass-strong aria-selected:font-semibold aria-selected:text-text"
          >
            {tab.label}
            {(tab.news ?? 0) > 0 && (
              <span className="rounded-full bg-ember px-2 text-sm font-bold text-ink">
                {tab.news}
                <span className="sr-only"> new</span>
              </span>
            )}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.value}
          role="tabpanel"
          id={`${id}-${tab.value}-panel`}
          aria-labelledby={`${id}-${tab.value}`}
          hidden={tab.value !== value}
        >
          {tab.panel}
        </div>
      ))}
    </>
  );
}
