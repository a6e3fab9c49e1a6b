import type { Closing } from './environment.ts';

const GOING_DOWN = 1012;
/** However wrong a server is, nobody waits for longer than this because of it. */
const LONGEST_MS = 5000;

/** Milliseconds after which a node that goes down wants its members to come back; each has a moment of its own. */
export function retryHint({ code, reason }: Closing): number | null {
  const asked = code === GOING_DOWN ? /^node_going_down (\d{1,6})$/.exec(reason)?.[1] : undefined;
  return asked === undefined ? null : Math.min(LONGEST_MS, Number(asked));
}
