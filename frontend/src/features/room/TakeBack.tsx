import { Crown } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { RoomSnapshot } from '@/connection/snapshot.ts';
import { Button } from '@/ui/Button.tsx';
import { attempt } from './attempt.ts';
import { ownerOf, secondsToTakeBack } from './owner-away.ts';
import { reclaim } from './people-api.ts';

interface TakeBackProps {
  snapshot: RoomSnapshot;
  /** Cluster time for a moment of `performance.now()`; null while it is not known. */
  serverTime: (localMs: number) => number | null;
}

/** Offers the room to the member from whom it was taken while they were away. */
export function TakeBack({ snapshot: { room, roster, memberId }, serverTime }: TakeBackProps) {
  const seconds = useSecondsLeft(room, memberId, serverTime);
  const [busy, setBusy] = useState(false);

  const takeBack = async () => {
    setBusy(true);
    await attempt(() => reclaim(room.code), null);
    setBusy(false);
  };

  return (
    <div role="status" data-testid="take-back" className="contents">
      {seconds !== null && (
        <div className="glass appear mt-3 flex flex-wrap items-center gap-3 px-4 py-3">
          <Crown aria-hidden className="size-5 shrink-0 text-ember" />
          <span className="min-w-0 grow">
            {ownerOf(roster)?.name ?? 'Somebody'} looks after the room since you were away. You own this room
            again?
          </span>
          <Button look="primary" busy={busy} onClick={() => void takeBack()}>
            Take it back
            <span aria-hidden className="tabular-nums">
              ({seconds} s)
            </span>
          </Button>
        </div>
      )}
    </div>
  );
}

function useSecondsLeft(
  room: RoomSnapshot['room'],
  self: string,
  serverTime: TakeBackProps['serverTime'],
): number | null {
  const [seconds, setSeconds] = useState<number | null>(null);
  useEffect(() => {
    const look = () => setSeconds(secondsToTakeBack(room, self, serverTime(performance.now()) ?? Date.now()));
    look();
    if (room.reclaim?.memberId !== self) {
      return undefined;
    }
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [room, self, serverTime]);
  return seconds;
}
