/** Whom the room waits for, in words; `names` are the others', in the order they are to be named. */
export function waitingWords(names: readonly string[], me: boolean): string {
  const all = me ? ['your picture', ...names] : names;
  const last = all.at(-1) ?? 'the others';
  const first = all.slice(0, -1).join(', ');
  return `Waiting for ${first === '' ? last : `${first} and ${last}`}…`;
}

/** Most starts wait for less, and words that flash by help nobody. */
const SHOWN_AFTER_MS = 250;

/** The part of a wait that is left, from 1 to 0; null before it is worth showing and from its deadline on. */
export function partLeft(beganMs: number, nowMs: number, deadlineMs: number): number | null {
  const early = nowMs - beganMs < SHOWN_AFTER_MS;
  return early || nowMs >= deadlineMs ? null : (deadlineMs - nowMs) / (deadlineMs - beganMs);
}
