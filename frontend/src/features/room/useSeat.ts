import { useCallback, useEffect, useState } from 'react';
import { explain, Problem } from '@/lib/problem.ts';
import { type JoinRequest, join, lookUp, type RoomCard, type Seat } from './api.ts';
import { giveUpSeat, keepSeat, keptSeat } from './kept-seat.ts';

export type SeatState =
  | { readonly kind: 'looking' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'full'; readonly room: RoomCard }
  | { readonly kind: 'barred'; readonly problem: Problem }
  | { readonly kind: 'asking'; readonly room: RoomCard; readonly problem: Problem | null }
  | { readonly kind: 'seated'; readonly room: RoomCard; readonly seat: Seat; readonly asked: JoinRequest };

/** The way into a room: looks it up, goes straight in where it may, and asks for what is missing. */
export function useSeat(code: string, accountId: string | null) {
  const [state, setState] = useState<SeatState>({ kind: 'looking' });

  const take = useCallback(
    async (room: RoomCard, asked: JoinRequest) => {
      try {
        const seat = await join(code, asked);
        keepSeat(code, accountId, seat.memberToken);
        setState({ kind: 'seated', room, seat, asked: { ...asked, memberToken: seat.memberToken } });
      } catch (error) {
        setState(refused(error, room));
      }
    },
    [code, accountId],
  );

  const look = useCallback(async () => {
    setState({ kind: 'looking' });
    try {
      const room = await lookUp(code);
      const memberToken = keptSeat(code, accountId);
      if (memberToken !== null) {
        await comeBack(code, memberToken).then(
          (seat) => setState({ kind: 'seated', room, seat, asked: { memberToken: seat.memberToken } }),
          (error: unknown) => setState(barred(error) ?? { kind: 'asking', room, problem: null }),
        );
      } else if (accountId !== null && !room.hasPassword) {
        await take(room, {});
      } else {
        setState({ kind: 'asking', room, problem: null });
      }
    } catch (error) {
      const unknown = error instanceof Problem && error.status === 404;
      setState(unknown ? { kind: 'unknown' } : { kind: 'failed', message: explain(error) });
    }
  }, [code, accountId, take]);

  useEffect(() => {
    void look();
  }, [look]);

  return { state, look, take };
}

async function comeBack(code: string, memberToken: string): Promise<Seat> {
  try {
    return await join(code, { memberToken });
  } catch (error) {
    if (barred(error) === null) {
      giveUpSeat(code);
    }
    throw error;
  }
}

/** Whoever was sent out keeps the secret, which is good again once they are let back. */
function barred(error: unknown): SeatState | null {
  const sentOut = error instanceof Problem && (error.code === 'kicked' || error.code === 'banned');
  return sentOut ? { kind: 'barred', problem: error } : null;
}

function refused(error: unknown, room: RoomCard): SeatState {
  const out = barred(error);
  if (out !== null) {
    return out;
  }
  if (error instanceof Problem && error.code === 'room_full') {
    return { kind: 'full', room };
  }
  if (error instanceof Problem && error.status === 404) {
    return { kind: 'unknown' };
  }
  const problem = error instanceof Problem ? error : new Problem(0, 'unknown', explain(error));
  return { kind: 'asking', room, problem };
}
