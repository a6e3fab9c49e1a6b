import type { Profile } from './profile.ts';

/** A while at a neighbouring rate. */
export interface Pulse {
  readonly rate: number;
  readonly roomRate: number;
  readonly endsAt: number;
}

/** The pulse that brings the error (positive when ahead) to zero just as it ends; null when no rate would. */
export function pulseAgainst(errorMs: number, roomRate: number, now: number, profile: Profile): Pulse | null {
  const rate = neighbour(profile.rates ?? [], roomRate, errorMs < 0);
  return rate === undefined ? null : { rate, roomRate, endsAt: now + errorMs / (roomRate - rate) };
}

/** What is left of a pulse: the same one, one that lasts longer, or null when it has done its work. */
export function continued(pulse: Pulse, errorMs: number, now: number, profile: Profile): Pulse | null {
  const overshot = errorMs * (pulse.rate - pulse.roomRate) >= 0;
  if (overshot || (now >= pulse.endsAt && Math.abs(errorMs) < profile.pulseUntil)) {
    return null;
  }
  return now < pulse.endsAt ? pulse : { ...pulse, endsAt: now + errorMs / (pulse.roomRate - pulse.rate) };
}

/** Whether the player's rate is neither the room's nor the pulse's. */
export function strays(rate: number, roomRate: number, pulse: Pulse | null, profile: Profile): boolean {
  const far = (wanted: number) => Math.abs(rate / wanted - 1) > profile.briskLimit + profile.rateStep;
  return far(roomRate) && (pulse === null || pulse.roomRate !== roomRate || far(pulse.rate));
}

function neighbour(rates: readonly number[], roomRate: number, faster: boolean): number | undefined {
  const sorted = [...rates].sort((a, b) => a - b);
  return faster ? sorted.find((rate) => rate > roomRate) : sorted.findLast((rate) => rate < roomRate);
}
