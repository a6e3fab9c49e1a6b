import { ChevronDown, ChevronUp, UploadCloud } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '@/ui/Button.tsx';
import { UploadRow } from './UploadRow.tsx';
import type { UploadItem } from './upload-item.ts';
import { headline } from './upload-words.ts';

/** On every page, the films on their way: a bar at the bottom of a phone, else a pane in the corner. */
export function UploadDock({ items }: { items: readonly UploadItem[] }) {
  const [open, setOpen] = useState(true);
  const taken = items.filter((item) => item.state.kind !== 'refused');
  const sent = taken.reduce((sum, item) => sum + item.sentBytes, 0);
  const all = taken.reduce((sum, item) => sum + item.sizeBytes, 0);
  return (
    <section
      aria-label="Uploads"
      data-testid="uploads"
      className="glass fixed inset-x-2 bottom-2 z-20 bg-glass-solid px-4 py-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] sm:inset-x-auto sm:right-5 sm:bottom-5 sm:w-96"
    >
      <div className="flex items-center gap-2">
        <UploadCloud aria-hidden className="size-5 shrink-0 text-ember" />
        <h2 aria-live="polite" className="min-w-0 grow truncate text-sm font-semibold">
          {headline(items)}
        </h2>
        {all > 0 && (
          <span className="text-sm text-soft tabular-nums" aria-hidden>
            {Math.floor((100 * sent) / all)}%
          </span>
        )}
        <IconButton
          label={open ? 'Fold the uploads' : 'Show the uploads'}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? (
            <ChevronDown aria-hidden className="size-4" />
          ) : (
            <ChevronUp aria-hidden className="size-4" />
          )}
        </IconButton>
      </div>
      {open && (
        <ul className="max-h-[40dvh] divide-y divide-line overflow-y-auto overscroll-contain">
          {items.map((item) => (
            <li key={item.key} className="py-1.5">
              <UploadRow item={item} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
