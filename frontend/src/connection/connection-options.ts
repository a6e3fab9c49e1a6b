import type { MemberVitals, ServerMessage } from '../protocol/index.ts';
import type { End, EndReason } from './end-reason.ts';
import type { PlayerVitals } from './reports.ts';
import type { RoomSnapshot } from './snapshot.ts';

/** What joining again may come to: a new ticket, a lasting refusal, or nothing because nobody answered. */
export type Rejoin =
  | { kind: 'ticket'; ticket: string }
  | { kind: 'refused'; reason: EndReason }
  | { kind: 'unreachable' };

export type ConnectionStatus =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live' }
  | { readonly kind: 'reconnecting'; readonly attempt: number }
  | ({ readonly kind: 'ended' } & End);

interface ConnectionListener {
  status(status: ConnectionStatus): void;
  /** The room changed; `cause` is the frame that said so. */
  room(snapshot: RoomSnapshot, cause: ServerMessage, before: RoomSnapshot | null): void;
  /** How the players of some members do: one's own each second, others' as they are told. */
  vitals(members: readonly MemberVitals[]): void;
  /** The room ends soon, at this time since 1970. */
  expiring(expiresAtMs: number): void;
  error(code: string, message: string): void;
}

export interface ConnectionOptions {
  readonly url: string;
  readonly ticket: string;
  readonly rejoin: () => Promise<Rejoin>;
  readonly newId: () => string;
  /** How this member's player does now; null without a player. */
  readonly player: () => PlayerVitals | null;
  readonly listener: ConnectionListener;
}
