import { learned } from './latencies.ts';
import type { Profile } from './profile.ts';
import { continued, pulseAgainst } from './pulse.ts';
import { nudge } from './rate-control.ts';
import { NONE, type Step, type SyncMemory, sought } from './sync-memory.ts';
import { type Actual, clamp, type Desired } from './timeline.ts';

/** The film plays: hold it to the room's line by changes of rate, and by a seek when it is far off. */
export function stayOnLine(
  desired: Desired,
  actual: Actual,
  line: number,
  now: number,
  before: SyncMemory,
  profile: Profile,
): Step {
  if (actual.seeking || !actual.ready) {
    const unsettled = { ...before, pulse: null, settledAt: now + profile.settle, errors: [] };
    return [before.pulse === null ? NONE : { kind: 'rate', rate: desired.rate }, unsettled];
  }
  const memory = { ...before, soughtTo: null, preparing: false };
  if (now < memory.settledAt) {
    return [NONE, memory];
  }
  const errors = [...memory.errors, actual.positionMs - line].slice(-profile.samples);
  if (errors.length < profile.samples) {
    return [NONE, { ...memory, errors }];
  }
  const error = median(errors);
  const taught = { ...taughtBy(memory, error / desired.rate, profile), errors };
  if (Math.abs(error) > profile.seekAbove) {
    return leap(error, desired, line, actual, now, taught, profile);
  }
  switch (profile.steering) {
    case 'nudge':
      return nudged(error, desired, actual, now, taught, profile);
    case 'pulse':
      return pulsed(error, desired, now, taught, profile);
    case 'seek':
      return [NONE, taught];
  }
}

function nudged(
  error: number,
  desired: Desired,
  actual: Actual,
  now: number,
  memory: SyncMemory,
  profile: Profile,
): Step {
  if (now - memory.rate.at < profile.rateEvery) {
    return [NONE, memory];
  }
  const brisk = now - memory.settledAt < profile.briskFor;
  const { factor, memory: rate } = nudge(error, now, memory.rate, profile, brisk);
  const wanted = desired.rate * factor;
  const same = Math.abs(wanted - actual.rate) < profile.rateStep / 2;
  return [same ? NONE : { kind: 'rate', rate: wanted }, { ...memory, rate }];
}

function pulsed(error: number, desired: Desired, now: number, memory: SyncMemory, profile: Profile): Step {
  const running = memory.pulse;
  if (running === null) {
    const needed = Math.abs(error) > profile.pulseAbove;
    const pulse = needed ? pulseAgainst(error, desired.rate, now, profile) : null;
    return pulse === null
      ? [NONE, memory]
      : [
          { kind: 'rate', rate: pulse.rate },
          { ...memory, pulse },
        ];
  }
  const pulse = continued(running, error, now, profile);
  if (pulse === null) {
    const settled = { ...memory, pulse, settledAt: now + profile.settle, errors: [] };
    return [{ kind: 'rate', rate: desired.rate }, settled];
  }
  return [NONE, { ...memory, pulse }];
}

function taughtBy(memory: SyncMemory, errorMs: number, profile: Profile): SyncMemory {
  if (memory.lesson === null) {
    return memory;
  }
  if (Math.abs(errorMs) > profile.teachesBelow) {
    return { ...memory, lesson: null };
  }
  const before = memory.latencies[memory.lesson];
  // Believed at once when the next seek would miss by as much again, else halfway.
  const weight = Math.abs(errorMs) > profile.seekAbove ? 2 : 1;
  const observed = before - weight * errorMs;
  const latencies = learned(memory.latencies, memory.lesson, observed, profile.ceilings);
  return { ...memory, lesson: null, latencies };
}

function leap(
  error: number,
  desired: Desired,
  line: number,
  actual: Actual,
  now: number,
  memory: SyncMemory,
  profile: Profile,
): Step {
  if (error > 0 && error / desired.rate < profile.waitAtMost) {
    // Being ahead costs no seek: stand still until the room comes by.
    return [{ kind: 'pause' }, { ...memory, errors: [] }];
  }
  if (now - memory.soughtAt < profile.seekCooldown) {
    return [NONE, memory];
  }
  const { seek, playAfterSeek } = memory.latencies;
  const takes = actual.silent ? seek : seek + playAfterSeek;
  const toMs = clamp(line + takes * desired.rate, actual.durationMs);
  return [
    { kind: 'seek', toMs },
    { ...sought(memory, toMs, now), lesson: 'seek' },
  ];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
