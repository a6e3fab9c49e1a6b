import { formatBytes } from '@/lib/format.ts';
import type { Library } from './api.ts';
import { usedPart } from './model.ts';

const NEARLY_FULL = 0.9;

export function QuotaBar({ library }: { library: Library }) {
  const used = usedPart(library);
  const words = `${formatBytes(library.quota.usedBytes)} of ${formatBytes(library.quota.maxBytes)} used`;
  return (
    <div className="w-full sm:w-64">
      <p className="mb-1.5 text-sm text-soft tabular-nums" data-testid="quota">
        {words}
      </p>
      <div aria-hidden className="h-2 overflow-hidden rounded-full bg-well">
        <div
          className={`h-full origin-left ${used > NEARLY_FULL ? 'bg-warn' : 'bg-beam'}`}
          style={{ transform: `scaleX(${used})` }}
        />
      </div>
    </div>
  );
}
