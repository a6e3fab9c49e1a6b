/** How long this browser takes, in milliseconds; learned from what it really did. */
export interface Latencies {
  /** A seek while playing, until the picture moves again; the start of the sound comes on top of it. */
  readonly seek: number;
  /** A seek while paused, until there is enough to play. */
  readonly prepare: number;
  /** A start after a seek, which is that of the sound. */
  readonly playAfterSeek: number;
  readonly play: number;
}

export const FIRST_LATENCIES: Latencies = { seek: 35, prepare: 400, playAfterSeek: 75, play: 5 };

export const ELEMENT_CEILINGS: Latencies = { seek: 400, prepare: 3000, playAfterSeek: 400, play: 200 };

/** Moves one latency halfway to what was observed. */
export function learned(
  latencies: Latencies,
  name: keyof Latencies,
  observed: number,
  ceilings: Latencies,
): Latencies {
  const halfway = (latencies[name] + observed) / 2;
  return { ...latencies, [name]: Math.max(0, Math.min(ceilings[name], halfway)) };
}
