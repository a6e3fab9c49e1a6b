import type { ReactNode } from 'react';
import type { ConnectionStatus } from '@/connection/connection-options.ts';
import type { RoomSnapshot } from '@/connection/snapshot.ts';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import type { Drifts } from './drifts.ts';
import { InviteLink } from './InviteLink.tsx';
import { Participants } from './Participants.tsx';
import { RoomTools } from './RoomTools.tsx';
import { TakeBack } from './TakeBack.tsx';

interface RoomPageProps {
  status: ConnectionStatus;
  snapshot: RoomSnapshot;
  drifts: Drifts;
  /** The distance of a picture that still counts as in step with this film, in milliseconds. */
  inStepMs: number;
  /** Cluster time for a moment of `performance.now()`; null while it is not known. */
  serverTime: (localMs: number) => number | null;
  /** The player, or what stands in its place. */
  stage: ReactNode;
  /** What stands beside the player, around the people and what belongs to them. */
  side: (people: ReactNode) => ReactNode;
  /** Below the participants: choosing and uploading a film. */
  film: ReactNode;
}

export function RoomPage({
  status,
  snapshot,
  drifts,
  inStepMs,
  serverTime,
  stage,
  side,
  film,
}: RoomPageProps) {
  const { room, roster, memberId } = snapshot;
  const self = roster.participants.find((participant) => participant.memberId === memberId);
  return (
    <main
      data-testid="room"
      data-connection={status.kind}
      className="mx-auto grid w-full max-w-[110rem] grow grid-cols-1 content-start gap-4 px-3 pb-8 sm:px-6 wide:grid-cols-[minmax(0,1fr)_21rem]"
    >
      <div className="relative min-w-0 space-y-3">
        {stage}
        <ConnectionBanner status={status} />
        <TakeBack snapshot={snapshot} serverTime={serverTime} />
        <h1 className="relative truncate px-2 text-xl font-semibold sm:text-2xl">{room.name}</h1>
      </div>
      <aside aria-label="Room" className="grid grid-cols-1 content-start gap-4">
        {side(
          <div className="grid grid-cols-1 content-start gap-4 sm:grid-cols-2 wide:grid-cols-1">
            <InviteLink code={room.code} />
            <Participants roster={roster} self={memberId} room={room} drifts={drifts} inStepMs={inStepMs} />
            {film}
            <RoomTools room={room} role={self?.role} people={roster.participants} />
          </div>,
        )}
      </aside>
    </main>
  );
}
