import { formatDistance } from '@/lib/format.ts';
import type { MemberVitals } from '@/protocol/index.ts';

interface MemberDriftProps {
  vitals: MemberVitals | undefined;
  /** The distance that still counts as in step with this film. */
  inStepMs: number;
}

const FOLLOWING: Record<MemberVitals['following'], string | null> = {
  follow: null,
  loose: 'loosely',
  free: 'on their own',
};

/** How far somebody's picture is from the room's moment. */
export function MemberDrift({ vitals, inStepMs }: MemberDriftProps) {
  if (vitals === undefined || (vitals.driftMs === null && vitals.following === 'follow')) {
    return null;
  }
  const { driftMs, following } = vitals;
  const inStep = driftMs !== null && Math.abs(driftMs) <= inStepMs;
  return (
    <span
      className="flex shrink-0 items-center gap-1.5 rounded-full bg-glass px-2 py-0.5 text-xs text-soft tabular-nums"
      title={explain(vitals)}
      data-testid="member-drift"
      data-in-step={inStep}
    >
      {driftMs !== null && (
        <i aria-hidden className={`size-2 rounded-full ${inStep ? 'bg-good' : 'bg-warn'}`} />
      )}
      {[FOLLOWING[following], driftMs === null ? null : formatDistance(driftMs)]
        .filter((part) => part !== null)
        .join(' · ')}
    </span>
  );
}

function explain({ driftMs, following }: MemberVitals): string {
  if (following === 'free') {
    return 'Watches on their own';
  }
  if (driftMs === null) {
    return 'Follows loosely: small distances stay';
  }
  return `${formatDistance(driftMs)} ${driftMs > 0 ? 'ahead of' : 'behind'} the room`;
}
