import { DoorClosed } from 'lucide-react';
import { Link } from 'react-router';
import type { End, EndReason } from '@/connection/end-reason.ts';
import type { Removed } from '@/protocol/index.ts';
import { Button } from '@/ui/Button.tsx';
import { StatusPage } from './StatusPage.tsx';

const WORDS: Record<EndReason, { title: string; text: string; reload: boolean }> = {
  deleted_by_owner: { title: 'The room is closed', text: 'Its owner has closed it.', reload: false },
  expired: { title: 'The room is closed', text: 'Nobody used it for a long time.', reload: false },
  room_gone: { title: 'The room is gone', text: 'It has been closed meanwhile.', reload: false },
  elsewhere: {
    title: 'You are watching elsewhere',
    text: 'This seat was taken over by another tab or device of yours.',
    reload: true,
  },
  seat_lost: {
    title: 'Your seat was given away',
    text: 'You were away for too long. Join again if a seat is free.',
    reload: true,
  },
  kicked: {
    title: 'You were sent out',
    text: 'You can come back after a while.',
    reload: true,
  },
  banned: {
    title: 'You were banned from this room',
    text: 'You cannot come back, unless whoever did it changes their mind.',
    reload: true,
  },
  incompatible: {
    title: 'SyncWatch has been updated',
    text: 'Reload the page to get the version that fits this server.',
    reload: true,
  },
};

export function RoomEnded({ reason, removal }: End) {
  const { title, text, reload } = WORDS[reason];
  const actions = (
    <>
      {reload && <Button onClick={() => window.location.reload()}>Join again</Button>}
      <Link to="/" className="button button-quiet">
        To the start page
      </Link>
    </>
  );
  return (
    <StatusPage icon={DoorClosed} title={title} actions={actions}>
      {removal === undefined ? text : `${removalWords(removal)} ${text}`}
    </StatusPage>
  );
}

function removalWords({ by, reason, untilMs }: Removed): string {
  const what = untilMs === null ? `${by} banned you` : `${by} sent you out`;
  return reason === null ? `${what}.` : `${what}: “${reason}”.`;
}
