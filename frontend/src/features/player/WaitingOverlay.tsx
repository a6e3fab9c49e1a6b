import { Hourglass } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { RoomSnapshot } from '@/connection/snapshot.ts';
import { partLeft, waitingWords } from './waiting.ts';

interface WaitingOverlayProps {
  room: RoomSnapshot;
  /** Whether the picture stands where no more of the film has been made yet. */
  making: boolean;
  serverTime: (localMs: number) => number | null;
}

const EVERY_MS = 100;

/**
 * Whom a start waits for and how long at most, or that the film is not made yet; there from the start, so that screen readers hear
 * it.
 */
export function WaitingOverlay({ room, making, serverTime }: WaitingOverlayProps) {
  const { playback, roster, memberId } = room;
  const { gate, sequence, anchorServerTimeMs } = playback;
  const left = useTimeLeft(gate === null ? null : sequence, anchorServerTimeMs, serverTime);
  const waiting = gate !== null && left !== null;
  const others = roster.participants.filter(
    (person) => person.memberId !== memberId && gate?.waitingFor.includes(person.memberId),
  );
  return (
    <div role="status" aria-live="polite" className="screen-waiting">
      {(waiting || making) && (
        <div className="glass appear overflow-hidden rounded-2xl bg-glass-solid" data-testid="waiting">
          <p className="flex items-center gap-3 px-5 py-3 font-semibold">
            <Hourglass aria-hidden className="size-5 shrink-0 text-ember" />
            {making
              ? 'The next part is still being made…'
              : waitingWords(
                  others.map(({ name }) => name),
                  gate?.waitingFor.includes(memberId) ?? false,
                )}
          </p>
          {waiting && !making && (
            <div aria-hidden className="screen-countdown" style={{ transform: `scaleX(${left})` }} />
          )}
        </div>
      )}
    </div>
  );
}

/** The part of the wait that is left, for as long as it is worth showing. */
function useTimeLeft(
  wait: number | null,
  deadlineMs: number,
  serverTime: (localMs: number) => number | null,
): number | null {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    setLeft(null);
    const began = serverTime(performance.now());
    if (wait === null || began === null) {
      return;
    }
    const timer = setInterval(() => {
      const now = serverTime(performance.now());
      setLeft(now === null ? null : partLeft(began, now, deadlineMs));
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [wait, deadlineMs, serverTime]);
  return left;
}
