import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

type Tone = 'info' | 'good' | 'warn' | 'bad';

const ICONS = { info: Info, good: CircleCheck, warn: TriangleAlert, bad: CircleAlert };
const COLOURS: Record<Tone, string> = {
  info: 'text-beam',
  good: 'text-good',
  warn: 'text-warn',
  bad: 'text-bad',
};

/** A short message with its weight shown by icon and colour. */
export function Notice({ tone, children }: { tone: Tone; children: ReactNode }) {
  const Icon = ICONS[tone];
  return (
    <div role={tone === 'bad' ? 'alert' : 'status'} className="well flex items-start gap-3 px-4 py-3">
      <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${COLOURS[tone]}`} />
      <div className="min-w-0">{children}</div>
    </div>
  );
}
