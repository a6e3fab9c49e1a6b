import { ChevronDown, ChevronUp, UploadCloud } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '@/ui/Button.tsx';
import { UploadRow } from './UploadRow.tsx';
import { type UploadItem, underWay } from './upload-item.ts';

/** On every page, the films on their way: a bar at the bottom of a phone, else a pane in the corner. */
export function UploadDock({ items }: { items: readonly UploadItem[] }) {
  const [open, setOpen] = useState(true);
  const running = items.filter(underWay).length;
  const sent = items.reduce((sum, item) => sum + item.sentBytes, 0);
  const all = items.reduce((sum, item) => sum + item.sizeBytes, 0);
  const percent = all === 0 ? 0 : Math.floor((100 * sent) / all);
  return (
    <section
      aria-label="Uploads"
      data-testid="uploads"
      className="glass fixed inset-x-2 bottom-2 z-20 bg-glass-solid px-4 py-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] sm:inset-x-auto sm:right-5 sm:bottom-5 sm:w-96"
    >
      <div className="flex items-center gap-2">
        <UploadCloud aria-hidden className="size-5 shrink-0 text-ember" />
        <h2 aria-live="polite" className="min-w-0 grow truncate text-sm font-semibold">
          {headline(running, items.length)}
        </h2>
        <span className="text-sm text-soft tabular-nums" aria-hidden>
          {percent}%
        </span>
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

function headline(running: number, all: number): string {
  if (running === 0) {
    return all === 1 ? 'One upload rests' : `${all} uploads rest`;
  }
  return running === 1 ? 'Uploading one film' : `Uploading ${running} films`;
}
