import type {
  Acknowledgement,
  CommandApplied,
  Following,
  MemberVitals,
  PlaybackReport,
} from '../protocol/index.ts';

/** How a player does: its distance from the room in milliseconds, positive when ahead, or null while it need not move. */
export interface PlayerVitals {
  readonly driftMs: number | null;
  readonly following: Following;
}

const ACKNOWLEDGED_AT_ONCE = 32;

/** What the next heartbeat tells of this member's playback. */
export class Reports {
  private acknowledged: Acknowledgement[] = [];

  /** A command came; `serverNow` is null while the cluster's time is not known, then its way cannot be timed. */
  arrived({ action, issuedServerTimeMs, state }: CommandApplied, serverNow: number | null): void {
    if (serverNow !== null) {
      const latencyMs = serverNow - issuedServerTimeMs;
      this.acknowledged.push({ sequence: state.sequence, action, latencyMs });
    }
  }

  /** The next report; null when there is nothing to tell. */
  take(vitals: PlayerVitals | null): PlaybackReport | null {
    const acknowledged = this.acknowledged.splice(0, ACKNOWLEDGED_AT_ONCE);
    return vitals === null && acknowledged.length === 0
      ? null
      : { driftMs: vitals?.driftMs ?? null, following: vitals?.following ?? 'follow', acknowledged };
  }
}

/** What is told of the others; oneself one knows better. */
export function ofOthers(
  members: readonly MemberVitals[],
  self: string | undefined,
): readonly MemberVitals[] {
  return members.filter(({ memberId }) => memberId !== self);
}
