import { learned } from './latencies.ts';
import type { Profile } from './profile.ts';
import { strays } from './pulse.ts';
import { stayOnLine } from './stay-on-line.ts';
import { NONE, type Step, type SyncMemory, sought } from './sync-memory.ts';
import { type Actual, clamp, type Desired, targetAt } from './timeline.ts';

const EXACT_MS = 1;
const PREPARE_MARGIN_MS = 60;
const END_MS = 40;

/** Decides the one next thing that brings the element to where the room is; knows no element and no clock. */
export function decide(
  desired: Desired,
  actual: Actual,
  now: number,
  memory: SyncMemory,
  profile: Profile,
): Step {
  if (actual.durationMs === null) {
    return [NONE, memory];
  }
  if (strays(actual.rate, desired.rate, memory.pulse, profile)) {
    return [
      { kind: 'rate', rate: desired.rate },
      { ...memory, pulse: null, errors: [] },
    ];
  }
  if (!desired.playing) {
    return actual.paused
      ? standAt(desired.anchorMediaMs, desired.rate, actual, now, memory)
      : [{ kind: 'pause' }, memory];
  }
  const line = clamp(desired.anchorMediaMs + (now - desired.anchorMs) * desired.rate, actual.durationMs);
  const onLine = !actual.paused && Math.abs(actual.positionMs - line) < profile.seekAbove;
  if (now < desired.anchorMs && !onLine) {
    return awaitAnchor(desired, actual, now, memory, profile);
  }
  return actual.paused
    ? startOnLine(desired, actual, now, memory, profile)
    : stayOnLine(desired, actual, line, now, memory, profile);
}

function standAt(positionMs: number, rate: number, actual: Actual, now: number, memory: SyncMemory): Step {
  const target = clamp(positionMs, actual.durationMs);
  if (Math.abs(actual.positionMs - target) > EXACT_MS && memory.soughtTo !== target) {
    return [{ kind: 'seek', toMs: target }, sought(memory, target, now)];
  }
  if (!actual.seeking && Math.abs(actual.rate - rate) > 1e-6) {
    return [
      { kind: 'rate', rate },
      { ...memory, pulse: null },
    ];
  }
  return [NONE, { ...memory, pulse: null, errors: [] }];
}

function awaitAnchor(
  desired: Desired,
  actual: Actual,
  now: number,
  memory: SyncMemory,
  profile: Profile,
): Step {
  if (!actual.paused) {
    return [{ kind: 'pause' }, memory];
  }
  const [decision, next] = standAt(desired.anchorMediaMs, desired.rate, actual, now, memory);
  if (decision.kind !== 'none' || actual.seeking || !actual.ready) {
    return [decision, next];
  }
  return start(desired.anchorMs, actual, now, next, profile);
}

/** What delays a start is the sound after a seek; pictures alone move at once. */
function latencyOf({ silent }: Actual, { soughtTo }: SyncMemory): 'play' | 'playAfterSeek' {
  return soughtTo === null || silent ? 'play' : 'playAfterSeek';
}

/** Plays so that the first frame moves at the given time. */
function start(
  lineReachesAt: number,
  actual: Actual,
  now: number,
  memory: SyncMemory,
  profile: Profile,
): Step {
  if (now >= memory.playedAt && now - memory.playedAt < profile.playTakes) {
    return [{ kind: 'play', atMs: memory.playedAt }, memory];
  }
  const latency = latencyOf(actual, memory);
  const inTime = lineReachesAt - memory.latencies[latency];
  const atMs = Math.max(now, inTime);
  const lesson = atMs - inTime < 1 ? latency : null;
  const settledAt = atMs + profile.settle;
  return [
    { kind: 'play', atMs },
    { ...memory, playedAt: atMs, settledAt, preparing: false, lesson, errors: [] },
  ];
}

function startOnLine(
  desired: Desired,
  actual: Actual,
  now: number,
  before: SyncMemory,
  profile: Profile,
): Step {
  const duration = actual.durationMs;
  const target = targetAt(desired, now, duration);
  if (duration !== null && target >= duration - END_MS) {
    return actual.ended ? [NONE, before] : standAt(duration, desired.rate, actual, now, before);
  }
  const usable = actual.ready && !actual.seeking;
  const memory = usable && before.preparing ? prepared(before, now, profile) : before;
  const waitMs = (actual.positionMs - target) / desired.rate;
  if (
    duration !== null &&
    actual.positionMs >= duration - END_MS &&
    waitMs >= 0 &&
    waitMs < profile.waitAtMost
  ) {
    // A play() at the end would begin the film anew.
    return [NONE, memory];
  }
  const latency = memory.latencies[latencyOf(actual, memory)];
  if (usable && waitMs - latency > -profile.lateStart && waitMs < profile.waitAtMost) {
    return start(now + waitMs, actual, now, memory, profile);
  }
  if (memory.preparing && now - memory.soughtAt < profile.patience) {
    return [NONE, memory];
  }
  return aimAhead(desired, duration, now, memory);
}

/** Seeks a paused player to where the room will be once it can play there. */
export function aimAhead(desired: Desired, durationMs: number | null, now: number, memory: SyncMemory): Step {
  const { prepare, playAfterSeek } = memory.latencies;
  const lead = prepare + playAfterSeek + PREPARE_MARGIN_MS;
  const toMs = clamp(targetAt(desired, now, durationMs) + lead * desired.rate, durationMs);
  return [
    { kind: 'seek', toMs },
    { ...sought(memory, toMs, now), preparing: true },
  ];
}

function prepared(memory: SyncMemory, now: number, profile: Profile): SyncMemory {
  // Believed at once when it took longer, so the next seek is not late again; halfway when it was quicker.
  const took = now - memory.soughtAt;
  return {
    ...memory,
    preparing: false,
    latencies: learned(
      memory.latencies,
      'prepare',
      Math.max(took, 2 * took - memory.latencies.prepare),
      profile.ceilings,
    ),
  };
}
