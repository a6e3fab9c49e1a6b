const FIRST_MS = 300;
const CEILING_MS = 10_000;
/** Gentle, so that four tries fall into the three seconds in which another node should have taken over. */
const GROWTH = 1.6;

/** Milliseconds to wait before the nth new attempt (from 0); jitter keeps a whole room from knocking at once. */
export function backoff(attempt: number, random: () => number): number {
  const ceiling = Math.min(CEILING_MS, FIRST_MS * GROWTH ** attempt);
  return ceiling * (attempt === 0 ? random() : 0.5 + 0.5 * random());
}
