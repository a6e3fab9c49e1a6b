import { learned } from './latencies.ts';
import type { Profile } from './profile.ts';
import { nudge } from './rate-control.ts';
import { NONE, type Step, type SyncMemory, sought } from './sync-memory.ts';
import { type Actual, clamp, type Desired } from './timeline.ts';

/** A larger error comes from a stall, not from the browser's usual latency. */
const TEACHES_MS = 300;

/** The element plays: hold it to the room's line by small rate changes, and by a seek when it is far off. */
export function stayOnLine(
  desired: Desired,
  actual: Actual,
  line: number,
  now: number,
  before: SyncMemory,
  profile: Profile,
): Step {
  if (actual.seeking || !actual.ready) {
    return [NONE, { ...before, settledAt: now + profile.settle, errors: [] }];
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
  const taught = { ...taughtBy(memory, error / desired.rate), errors };
  if (Math.abs(error) > profile.seekAbove) {
    return leap(error, desired, line, actual, now, taught, profile);
  }
  if (now - taught.rate.at < profile.rateEvery) {
    return [NONE, taught];
  }
  const { factor, memory: rate } = nudge(error, now, taught.rate, profile);
  const wanted = desired.rate * factor;
  const same = Math.abs(wanted - actual.rate) < profile.rateStep / 2;
  return [same ? NONE : { kind: 'rate', rate: wanted }, { ...taught, rate }];
}

function taughtBy(memory: SyncMemory, errorMs: number): SyncMemory {
  if (memory.lesson === null) {
    return memory;
  }
  if (Math.abs(errorMs) > TEACHES_MS) {
    return { ...memory, lesson: null };
  }
  const observed = memory.latencies[memory.lesson] - errorMs;
  return { ...memory, lesson: null, latencies: learned(memory.latencies, memory.lesson, observed) };
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
  const toMs = clamp(line + memory.latencies.seek * desired.rate, actual.durationMs);
  return [
    { kind: 'seek', toMs },
    { ...sought(memory, toMs, now), lesson: 'seek' },
  ];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
