import { useEffect } from 'react';
import { useParams } from 'react-router';
import { useSession } from '@/features/account/session.ts';
import { fetchHlsAhead } from '@/features/player/media/hls-film.ts';
import { RoomGate } from '@/features/room/RoomGate.tsx';
import { Waiting } from '@/ui/Waiting.tsx';
import { SeatedRoom } from './SeatedRoom.tsx';

export function RoomRoute() {
  const code = (useParams().code ?? '').toUpperCase();
  const session = useSession();
  useEffect(fetchHlsAhead, []);
  if (session.status === 'restoring') {
    return <Waiting what="Opening the room…" />;
  }
  const accountId = session.account?.id ?? null;
  return (
    <RoomGate key={`${code} ${accountId}`} code={code} accountId={accountId}>
      {(seat, asked) => <SeatedRoom code={code} accountId={accountId} seat={seat} asked={asked} />}
    </RoomGate>
  );
}
