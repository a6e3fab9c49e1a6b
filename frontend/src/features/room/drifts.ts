import type { MemberVitals } from '@/protocol/index.ts';

interface Heard extends MemberVitals {
  readonly at: number;
}

/** How the members' pictures stand to the room's moment, as far as it is known now. */
export interface DriftTable {
  /** By member id; who is missing has said nothing for a while. */
  readonly members: ReadonlyMap<string, MemberVitals>;
  /** What 95 of 100 distances of the last minute stayed below, in milliseconds; null without any. */
  readonly p95: number | null;
}

export const NO_DRIFTS: DriftTable = { members: new Map(), p95: null };

const STALE_MS = 6000;
const WINDOW_MS = 60_000;

/** Collects what members tell of their distance from the room. */
export class Drifts {
  private readonly heard = new Map<string, Heard>();
  private samples: { readonly at: number; readonly ms: number }[] = [];

  hear(members: readonly MemberVitals[], now: number): void {
    for (const vitals of members) {
      this.heard.set(vitals.memberId, { ...vitals, at: now });
    }
  }

  /** The table for those present; to be asked for each second, as everybody's last word is one sample of it. */
  table(present: readonly string[], now: number): DriftTable {
    const fresh = present
      .map((memberId) => this.heard.get(memberId))
      .filter((heard) => heard !== undefined && now - heard.at <= STALE_MS) as Heard[];
    const taken = fresh.flatMap(({ driftMs, following }) =>
      driftMs === null || following === 'free' ? [] : [{ at: now, ms: Math.abs(driftMs) }],
    );
    this.samples = [...this.samples.filter(({ at }) => now - at < WINDOW_MS), ...taken];
    return { members: new Map(fresh.map((heard) => [heard.memberId, heard])), p95: this.p95() };
  }

  private p95(): number | null {
    const sorted = this.samples.map(({ ms }) => ms).sort((a, b) => a - b);
    return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? null;
  }
}
