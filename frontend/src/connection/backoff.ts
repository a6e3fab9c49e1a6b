const FIRST_MS = 250;
const CEILING_MS = 8000;

/** Milliseconds to wait before the nth new attempt (from 0); jitter keeps a whole room from knocking at once. */
export function backoff(attempt: number, random: () => number): number {
  const ceiling = Math.min(CEILING_MS, FIRST_MS * 2 ** attempt);
  return ceiling * (0.5 + 0.5 * random());
}
