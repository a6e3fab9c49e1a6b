/** The controller's constants; measured start values, all times in milliseconds. */
export interface Profile {
  readonly proportional: number;
  readonly integral: number;
  readonly integralLimit: number;
  readonly deadband: number;
  readonly rateStep: number;
  readonly gentleBelow: number;
  readonly gentleLimit: number;
  readonly firmLimit: number;
  readonly seekAbove: number;
  readonly seekCooldown: number;
  readonly settle: number;
  readonly rateEvery: number;
  readonly samples: number;
  /** A paused player may wait this long for the room to reach it. */
  readonly waitAtMost: number;
  /** How long a seek may take before another one is tried. */
  readonly patience: number;
}

export const PROFILE: Profile = {
  proportional: 1.0,
  integral: 0.1,
  integralLimit: 0.012,
  deadband: 1,
  rateStep: 0.0005,
  gentleBelow: 60,
  gentleLimit: 0.02,
  firmLimit: 0.05,
  seekAbove: 150,
  seekCooldown: 1500,
  settle: 350,
  rateEvery: 200,
  samples: 5,
  waitAtMost: 2500,
  patience: 4000,
};
