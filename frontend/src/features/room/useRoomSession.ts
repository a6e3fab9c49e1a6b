import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Wish, WishResult } from '@/connection/commands.ts';
import type { ConnectionStatus, Rejoin } from '@/connection/connection-options.ts';
import { browser, socketUrl } from '@/connection/environment.ts';
import type { PlayerLink } from '@/connection/player-link.ts';
import type { PlayerVitals } from '@/connection/reports.ts';
import { RoomConnection } from '@/connection/room-connection.ts';
import type { RoomSnapshot } from '@/connection/snapshot.ts';
import { Problem } from '@/lib/problem.ts';
import { uuid } from '@/lib/uuid.ts';
import { toast } from '@/ui/toasts.ts';
import { announcement } from './announcements.ts';
import { type JoinRequest, join, type Seat } from './api.ts';
import { Drifts } from './drifts.ts';
import { keepSeat } from './kept-seat.ts';

export interface RoomSession {
  readonly status: ConnectionStatus;
  /** Null until the first hello. */
  readonly snapshot: RoomSnapshot | null;
  issue(wish: Wish): Promise<WishResult>;
  readonly drifts: Drifts;
  readonly link: PlayerLink;
}

/** Holds the socket of one seat for as long as the room is on screen. */
export function useRoomSession(
  code: string,
  accountId: string | null,
  seat: Seat,
  asked: JoinRequest,
): RoomSession {
  const [status, setStatus] = useState<ConnectionStatus>({ kind: 'connecting' });
  const [snapshot, setSnapshot] = useState<RoomSnapshot | null>(null);
  const [drifts] = useState(() => new Drifts());
  const playerRef = useRef<(() => PlayerVitals) | null>(null);
  const connectionRef = useRef<RoomConnection | null>(null);

  useEffect(() => {
    const connection = new RoomConnection(
      {
        url: socketUrl(window.location),
        ticket: seat.ticket,
        rejoin: () => rejoin(code, accountId, asked),
        newId: uuid,
        player: () => playerRef.current?.() ?? null,
        listener: {
          status: setStatus,
          room(after, cause, before) {
            setSnapshot(after);
            const text = announcement(cause, before, after);
            if (text !== null) {
              toast(text);
            }
          },
          vitals: (members) => drifts.hear(members, performance.now()),
          error: (_, message) => toast(message, 'bad'),
        },
      },
      browser,
    );
    connectionRef.current = connection;
    connection.open();
    const hurry = () => connection.hurry();
    window.addEventListener('online', hurry);
    return () => {
      window.removeEventListener('online', hurry);
      connection.leave();
    };
  }, [code, accountId, seat, asked, drifts]);

  const issue = useCallback(
    (wish: Wish) => connectionRef.current?.issue(wish) ?? Promise.resolve<WishResult>({ kind: 'no_answer' }),
    [],
  );
  const link = useMemo<PlayerLink>(
    () => ({
      serverTime: (localMs) => connectionRef.current?.clock.at(localMs) ?? null,
      sign: (type, sequence) => connectionRef.current?.sign(type, sequence),
      reportFrom: (player) => {
        playerRef.current = player;
      },
      resync: () => connectionRef.current?.resync(),
    }),
    [],
  );
  return { status, snapshot, drifts, issue, link };
}

async function rejoin(code: string, accountId: string | null, asked: JoinRequest): Promise<Rejoin> {
  try {
    const { ticket, memberToken } = await join(code, asked);
    keepSeat(code, accountId, memberToken);
    return { kind: 'ticket', ticket };
  } catch (error) {
    if (!(error instanceof Problem) || error.status === 0 || error.status === 429 || error.status >= 500) {
      return { kind: 'unreachable' };
    }
    return { kind: 'refused', reason: error.status === 404 ? 'room_gone' : 'seat_lost' };
  }
}
