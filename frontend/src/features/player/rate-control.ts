import type { Profile } from './profile.ts';

/** What the PI controller remembers between its steps. */
export interface RateMemory {
  readonly integral: number;
  readonly at: number;
}

export const NO_RATE_MEMORY: RateMemory = { integral: 0, at: Number.NEGATIVE_INFINITY };

/**
 * One PI step: the factor on the room's own rate that brings the error (positive when ahead) to zero. A brisk step is
 * proportional alone, as the error of a start says nothing of how this clock runs.
 */
export function nudge(
  errorMs: number,
  now: number,
  memory: RateMemory,
  profile: Profile,
  brisk: boolean,
): { factor: number; memory: RateMemory } {
  const error = Math.abs(errorMs) < profile.deadband ? 0 : errorMs / 1000;
  const seconds = Math.min(2 * profile.rateEvery, now - memory.at) / 1000;
  const reach = profile.integralLimit / profile.integral;
  const integral = brisk ? memory.integral : limit(memory.integral + error * seconds, reach);
  const usual = Math.abs(errorMs) < profile.gentleBelow ? profile.gentleLimit : profile.firmLimit;
  const proportional = brisk ? profile.briskProportional : profile.proportional;
  const bound = brisk ? profile.briskLimit : usual;
  const correction = limit(-(proportional * error + profile.integral * integral), bound);
  const factor = 1 + Math.round(correction / profile.rateStep) * profile.rateStep;
  return { factor, memory: { integral, at: now } };
}

function limit(value: number, bound: number): number {
  return Math.max(-bound, Math.min(bound, value));
}
