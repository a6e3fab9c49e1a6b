import { DoorClosed, DoorOpen, SearchX, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Button } from '@/ui/Button.tsx';
import { Waiting } from '@/ui/Waiting.tsx';
import type { JoinRequest, Seat } from './api.ts';
import { JoinForm } from './JoinForm.tsx';
import { StatusPage } from './StatusPage.tsx';
import { useSeat } from './useSeat.ts';

interface RoomGateProps {
  code: string;
  accountId: string | null;
  children: (seat: Seat, asked: JoinRequest) => ReactNode;
}

/** Lets people into a room, or says why it cannot. */
export function RoomGate({ code, accountId, children }: RoomGateProps) {
  const { state, look, take } = useSeat(code, accountId);
  const actions = (
    <>
      <Button onClick={() => void look()}>Try again</Button>
      <Link to="/" className="button button-quiet">
        To the start page
      </Link>
    </>
  );
  switch (state.kind) {
    case 'looking':
      return <Waiting what="Opening the room…" />;
    case 'unknown':
      return (
        <StatusPage icon={SearchX} title="There is no such room" actions={actions}>
          The link may be mistyped, or the room has been closed. Ask for a new link.
        </StatusPage>
      );
    case 'failed':
      return (
        <StatusPage icon={DoorOpen} title="The room did not open" actions={actions}>
          {state.message}
        </StatusPage>
      );
    case 'full':
      return (
        <StatusPage icon={Users} title="Every seat is taken" actions={actions}>
          {state.room.name} seats {state.room.maxParticipants}. Try again when somebody has left.
        </StatusPage>
      );
    case 'barred':
      return (
        <StatusPage icon={DoorClosed} title="You cannot come in now" actions={actions}>
          {state.problem.message}
          {state.problem.more.reason === undefined ? '' : ` “${state.problem.more.reason}”`}
        </StatusPage>
      );
    case 'asking':
      return (
        <JoinForm
          room={state.room}
          guest={accountId === null}
          problem={state.problem}
          onJoin={(asked) => take(state.room, asked)}
        />
      );
    case 'seated':
      return children(state.seat, state.asked);
  }
}
