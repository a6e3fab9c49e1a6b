import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Wish, WishResult } from '@/connection/commands.ts';
import type { ConnectionStatus, Rejoin } from '@/connection/connection-options.ts';
import type { EndReason } from '@/connection/end-reason.ts';
import { browser, socketUrl } from '@/connection/environment.ts';
import type { PlayerLink } from '@/connection/player-link.ts';
import type { PlayerVitals } from '@/connection/reports.ts';
import type { RoomChat } from '@/connection/room-chat.ts';
import { RoomConnection } from '@/connection/room-connection.ts';
import type { RoomSnapshot } from '@/connection/snapshot.ts';
import { Problem } from '@/lib/problem.ts';
import { uuid } from '@/lib/uuid.ts';
import { toast } from '@/ui/toasts.ts';
import { announcement } from './announcements.ts';
import { type JoinRequest, join, type Seat } from './api.ts';
import { attempt } from './attempt.ts';
import { Drifts } from './drifts.ts';
import { roomFilm } from './film-api.ts';
import { keepSeat } from './kept-seat.ts';
import { extendRoom } from './people-api.ts';
import { RoomAddress } from './room-address.ts';

export interface RoomSession {
  readonly status: ConnectionStatus;
  /** Null until the first hello. */
  readonly snapshot: RoomSnapshot | null;
  issue(wish: Wish): Promise<WishResult>;
  readonly drifts: Drifts;
  readonly link: PlayerLink;
  /** Null until the connection is made. */
  readonly chat: RoomChat | null;
  /** Where this member's picture stands, in milliseconds of the film; null without one. */
  place(): number | null;
  /** Where the film that the room shows can be fetched. */
  film(player: 'own' | 'native'): ReturnType<typeof roomFilm>;
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
  const ownsRef = useRef(false);
  const placeRef = useRef<(() => number) | null>(null);
  const [chat, setChat] = useState<RoomChat | null>(null);
  const connectionRef = useRef<RoomConnection | null>(null);
  const addressRef = useRef<RoomAddress | null>(null);

  useEffect(() => {
    const address = new RoomAddress(code, accountId, seat.memberToken);
    addressRef.current = address;
    const connection: RoomConnection = new RoomConnection(
      {
        url: socketUrl(window.location),
        ticket: seat.ticket,
        rejoin: () => rejoin(address.code(), accountId, asked),
        newId: uuid,
        player: () => playerRef.current?.() ?? null,
        listener: {
          status: setStatus,
          room(after, cause, before) {
            address.follow(after.room.code);
            setSnapshot(after);
            ownsRef.current = owns(after);
            const text = announcement(cause, before, after);
            if (text !== null) {
              toast(text);
            }
          },
          vitals: (members) => drifts.hear(members, performance.now()),
          expiring: () => warnOfEnd(address.code(), ownsRef.current),
          error: (_, message) => toast(message, 'bad'),
        },
      },
      browser,
    );
    connectionRef.current = connection;
    setChat(connection.chat);
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
      placeFrom: (position) => {
        placeRef.current = position;
      },
      resync: () => connectionRef.current?.resync(),
    }),
    [],
  );
  const place = useCallback(() => placeRef.current?.() ?? null, []);
  const film = useCallback(
    (player: 'own' | 'native') => roomFilm(addressRef.current?.code() ?? code, seat.memberToken, player),
    [code, seat],
  );
  return { status, snapshot, drifts, issue, link, chat, place, film };
}

function owns({ roster, memberId }: RoomSnapshot): boolean {
  return roster.participants.some((one) => one.memberId === memberId && one.role === 'owner');
}

function warnOfEnd(code: string, owner: boolean): void {
  const extend = { label: 'Keep it open', run: () => void attempt(() => extendRoom(code), null) };
  toast('This room ends in a few minutes', 'info', owner ? extend : null);
}

function lasting({ status, code }: Problem): EndReason {
  if (code === 'kicked' || code === 'banned') {
    return code;
  }
  return status === 404 ? 'room_gone' : 'seat_lost';
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
    return { kind: 'refused', reason: lasting(error) };
  }
}
