import { useEffect, useState } from 'react';

const IN_STEP_MS = 40;

/** How far this picture is from the room's moment. */
export function SyncChip({ surface, playing }: { surface: HTMLElement | null; playing: boolean }) {
  const [drift, setDrift] = useState<number | null>(null);
  useEffect(() => {
    const timer = setInterval(() => {
      const shown = surface?.dataset.driftMs;
      setDrift(shown === undefined ? null : Number(shown));
    }, 500);
    return () => clearInterval(timer);
  }, [surface]);
  if (drift === null || !playing) {
    return null;
  }
  const inStep = drift <= IN_STEP_MS;
  return (
    <span
      className="hidden items-center gap-1.5 rounded-full px-2 text-sm text-soft tabular-nums sm:flex"
      title="Distance between your picture and the room's moment"
      data-testid="sync-chip"
    >
      <i aria-hidden className={`size-2 rounded-full ${inStep ? 'bg-good' : 'bg-warn'}`} />
      {inStep ? `in step · ${Math.round(drift)} ms` : 'catching up'}
    </span>
  );
}
