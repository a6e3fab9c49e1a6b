import { formatDistance } from '@/lib/format.ts';

/** How far this picture is from the room's moment. */
export function SyncChip({ driftMs, inStepMs }: { driftMs: number | null; inStepMs: number }) {
  if (driftMs === null) {
    return null;
  }
  const inStep = Math.abs(driftMs) <= inStepMs;
  return (
    <span
      className="hidden items-center gap-1.5 rounded-full px-2 text-sm text-soft tabular-nums sm:flex"
      title="Distance between your picture and the room's moment"
      data-testid="sync-chip"
    >
      <i aria-hidden className={`size-2 rounded-full ${inStep ? 'bg-good' : 'bg-warn'}`} />
      {inStep ? `in step · ${formatDistance(driftMs)}` : `catching up · ${formatDistance(driftMs)}`}
    </span>
  );
}
