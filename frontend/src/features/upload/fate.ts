import { Problem } from '@/lib/problem.ts';

/** What becomes of an interrupted upload; `ask` leaves it to the person when to try again. */
type Fate = 'wait' | 'renew' | 'anew' | 'ask' | 'end';

export const SIGNED_OUT = new Problem(
  401,
  'signed_out',
  'Your session has ended. Sign in again, then go on.',
);

const CONFLICTS_IN_A_ROW = 5;
const FIRST_MS = 1000;
const LONGEST_MS = 30_000;
const GONE = new Set([404, 410]);
/** Timed out, another request writes the same upload, a node is overloaded or away. */
const PASSING = new Set([0, 408, 423, 425, 460]);

/** @param known whether the server knew the upload already */
export function fateOf(
  { status, code }: Problem,
  { known, failures }: { readonly known: boolean; readonly failures: number },
): Fate {
  if (code === 'unreadable') {
    return 'end';
  }
  if (PASSING.has(status) || status >= 500) {
    return 'wait';
  }
  if (status === 401) {
    return 'renew';
  }
  if (known && (GONE.has(status) || code === 'too_many_pieces')) {
    return 'anew';
  }
  // Two pages that take one upload from each other would never end.
  if (code === 'upload_taken_over') {
    return 'ask';
  }
  if (status === 409 && known) {
    return failures < CONFLICTS_IN_A_ROW ? 'wait' : 'ask';
  }
  return status === 429 || status === 409 || code === 'quota_exceeded' ? 'ask' : 'end';
}

/** Milliseconds until the nth new attempt (from 0). */
export function againIn(attempt: number, random: () => number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt) * (0.5 + 0.5 * random());
}
