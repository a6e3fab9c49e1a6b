import type { Removed, ServerMessage } from '../protocol/index.ts';
import type { Closing } from './environment.ts';

/** Why a connection is over for good; everything else is worth another attempt. */
export type EndReason =
  | 'incompatible'
  | 'room_gone'
  | 'deleted_by_owner'
  | 'expired'
  | 'elsewhere'
  | 'kicked'
  | 'banned'
  | 'seat_lost';

const FINAL: Readonly<Record<number, EndReason>> = {
  4400: 'incompatible',
  4404: 'room_gone',
  4409: 'elsewhere',
};

const SENT_OUT = 4403;

/** Why it is over, with who sent this member out when they were told. */
export interface End {
  readonly reason: EndReason;
  readonly removal?: Removed;
}

/** The end that a frame announces. */
export function announcedEnd(message: ServerMessage): End | null {
  switch (message.type) {
    case 'room:closed':
      return { reason: message.reason };
    case 'room:removed':
      return { reason: message.untilMs === null ? 'banned' : 'kicked', removal: message };
    default:
      return null;
  }
}

export function endReason({ code, reason }: Closing): EndReason | null {
  if (code === SENT_OUT) {
    return reason === 'kicked' ? 'kicked' : 'banned';
  }
  return FINAL[code] ?? null;
}
