import type { Profile } from './profile.ts';

/** What the PI controller remembers between its steps. */
export interface RateMemory {
  readonly integral: number;
  readonly at: number;
}

export const NO_RATE_MEMORY: RateMemory = { integral: 0, at: Number.NEGATIVE_INFINITY };

/** One PI step: the factor on the room's own rate that brings the error (positive when ahead) to zero. */
export function nudge(
  errorMs: number,
  now: number,
  memory: RateMemory,
  profile: Profile,
): { factor: number; memory: RateMemory } {
  const error = Math.abs(errorMs) < profile.deadband ? 0 : errorMs / 1000;
  const seconds = Math.min(2 * profile.rateEvery, now - memory.at) / 1000;
  const reach = profile.integralLimit / profile.integral;
  const integral = limit(memory.integral + error * seconds, reach);
  const bound = Math.abs(errorMs) < profile.gentleBelow ? profile.gentleLimit : profile.firmLimit;
  const correction = limit(-(profile.proportional * error + profile.integral * integral), bound);
  const factor = 1 + Math.round(correction / profile.rateStep) * profile.rateStep;
  return { factor, memory: { integral, at: now } };
}

function limit(value: number, bound: number): number {
  return Math.max(-bound, Math.min(bound, value));
}
