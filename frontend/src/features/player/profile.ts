import { ELEMENT_CEILINGS, FIRST_LATENCIES, type Latencies } from './latencies.ts';

/** The controller's constants for one kind of player; all times in milliseconds. */
export interface Profile {
  /**
   * How small errors are corrected: by rates a hair beside the room's, by a while at a neighbouring rate, or not at all.
   */
  readonly steering: 'nudge' | 'pulse' | 'seek';
  /** The rates the player knows, or null when it knows any. */
  readonly rates: readonly number[] | null;
  readonly proportional: number;
  readonly integral: number;
  readonly integralLimit: number;
  readonly deadband: number;
  readonly rateStep: number;
  readonly gentleBelow: number;
  readonly gentleLimit: number;
  readonly firmLimit: number;
  /** A pulse begins above the first error and is over below the second. */
  readonly pulseAbove: number;
  readonly pulseUntil: number;
  readonly seekAbove: number;
  readonly seekCooldown: number;
  readonly settle: number;
  /** For so long after a start or a seek errors are corrected briskly: nobody has settled into the sound yet. */
  readonly briskFor: number;
  readonly briskProportional: number;
  /** The largest change of rate of all. */
  readonly briskLimit: number;
  readonly rateEvery: number;
  readonly samples: number;
  /** A paused player may wait this long for the room to reach it. */
  readonly waitAtMost: number;
  /** How long a seek may take before another one is tried. */
  readonly patience: number;
  /** Starting late by less is made up while playing. */
  readonly lateStart: number;
  /** How long `play()` may take before it is asked again. */
  readonly playTakes: number;
  /** A larger error after a seek comes from a stall, not from the player's usual latency. */
  readonly teachesBelow: number;
  /** Closer is as good as this player gets, and counts as in step. */
  readonly inStep: number;
  readonly latencies: Latencies;
  readonly ceilings: Latencies;
}

/** hls.js and other films in the browser's own player; measured. */
export const ELEMENT: Profile = {
  steering: 'nudge',
  rates: null,
  proportional: 1.0,
  integral: 0.1,
  integralLimit: 0.012,
  deadband: 1,
  rateStep: 0.0005,
  gentleBelow: 60,
  gentleLimit: 0.02,
  firmLimit: 0.05,
  pulseAbove: 120,
  pulseUntil: 40,
  seekAbove: 150,
  seekCooldown: 1500,
  settle: 150,
  briskFor: 1500,
  briskProportional: 3.0,
  briskLimit: 0.08,
  rateEvery: 200,
  samples: 5,
  waitAtMost: 2500,
  patience: 4000,
  lateStart: 100,
  playTakes: 500,
  teachesBelow: 300,
  inStep: 40,
  latencies: FIRST_LATENCIES,
  ceilings: ELEMENT_CEILINGS,
};

/** Safari takes small rate steps in jerks, so there only seeks correct. */
export const SAFARI: Profile = {
  ...ELEMENT,
  steering: 'seek',
  gentleLimit: 0,
  firmLimit: 0,
  briskLimit: 0,
  seekAbove: 120,
  seekCooldown: 3000,
  settle: 500,
  inStep: 120,
};

const LOOSE_MS = 2000;

/** The same player when only large distances are to be corrected. */
export function loosened(profile: Profile): Profile {
  return {
    ...profile,
    steering: 'seek',
    gentleLimit: 0,
    firmLimit: 0,
    briskLimit: 0,
    seekAbove: Math.max(LOOSE_MS, profile.seekAbove),
  };
}
