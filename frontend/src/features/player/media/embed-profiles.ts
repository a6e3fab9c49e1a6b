import { ELEMENT, type Profile } from '../profile.ts';

/** What all players in frames of other sites have in common: everything takes longer and is told late. */
const EMBED: Profile = {
  ...ELEMENT,
  gentleLimit: 0,
  firmLimit: 0,
  briskLimit: 0,
  settle: 700,
  patience: 8000,
  playTakes: 2500,
  teachesBelow: 1500,
  latencies: { seek: 100, prepare: 400, playAfterSeek: 300, play: 200 },
  ceilings: { seek: 2500, prepare: 5000, playAfterSeek: 2000, play: 1500 },
};

const YOUTUBE_RATES = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

/** YouTube knows a handful of rates and says which. */
export function youtube(rates: readonly number[] = YOUTUBE_RATES): Profile {
  return {
    ...EMBED,
    steering: rates.length > 1 ? 'pulse' : 'seek',
    rates,
    seekAbove: rates.length > 1 ? 1000 : 400,
    inStep: rates.length > 1 ? 120 : 400,
    seekCooldown: 5000,
    lateStart: 350,
  };
}

/** Vimeo plays at any rate from 0.5 to 2, unless the film's owner forbids it. */
export function vimeo(ratesAllowed: boolean): Profile {
  return ratesAllowed
    ? {
        ...EMBED,
        steering: 'nudge',
        proportional: 0.4,
        integral: 0.02,
        deadband: 15,
        rateStep: 0.01,
        gentleBelow: 120,
        gentleLimit: 0.05,
        firmLimit: 0.15,
        briskLimit: 0.15,
        rateEvery: 1000,
        seekAbove: 800,
        inStep: 80,
        seekCooldown: 4000,
        lateStart: 250,
      }
    : {
        ...EMBED,
        steering: 'seek',
        rates: [1],
        seekAbove: 300,
        inStep: 300,
        seekCooldown: 5000,
        lateStart: 250,
      };
}

/** Dailymotion documents no way to set the rate. */
export const DAILYMOTION: Profile = {
  ...EMBED,
  steering: 'seek',
  rates: [1],
  seekAbove: 400,
  inStep: 400,
  seekCooldown: 6000,
  lateStart: 350,
};
