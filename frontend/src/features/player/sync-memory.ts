import type { Latencies } from './latencies.ts';
import type { Pulse } from './pulse.ts';
import { NO_RATE_MEMORY, type RateMemory } from './rate-control.ts';

type Decision =
  | { readonly kind: 'none' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'play'; readonly atMs: number }
  | { readonly kind: 'seek'; readonly toMs: number }
  | { readonly kind: 'rate'; readonly rate: number };

/** What the engine carries from one decision to the next. */
export interface SyncMemory {
  readonly latencies: Latencies;
  readonly rate: RateMemory;
  readonly pulse: Pulse | null;
  readonly errors: readonly number[];
  readonly settledAt: number;
  readonly soughtAt: number;
  readonly soughtTo: number | null;
  readonly preparing: boolean;
  readonly playedAt: number;
  /** The latency the next settled error will teach. */
  readonly lesson: keyof Latencies | null;
}

/** What a controller knows that has decided nothing yet, but may know the player's latencies. */
export function firstMemory(latencies: Latencies): SyncMemory {
  return {
    latencies,
    rate: NO_RATE_MEMORY,
    pulse: null,
    errors: [],
    settledAt: Number.NEGATIVE_INFINITY,
    soughtAt: Number.NEGATIVE_INFINITY,
    soughtTo: null,
    preparing: false,
    playedAt: Number.NEGATIVE_INFINITY,
    lesson: null,
  };
}

export type Step = readonly [decision: Decision, memory: SyncMemory];

export const NONE: Decision = { kind: 'none' };

/** What to remember of a seek just decided. */
export function sought(memory: SyncMemory, toMs: number, now: number): SyncMemory {
  return {
    ...memory,
    soughtTo: toMs,
    soughtAt: now,
    preparing: false,
    pulse: null,
    errors: [],
    lesson: null,
  };
}
