import type { Doing } from '@/connection/doings.ts';
import type { ChatMessage } from '@/protocol/index.ts';

export type Line =
  | { readonly kind: 'message'; readonly key: string; readonly message: ChatMessage }
  | { readonly kind: 'notice'; readonly key: string; readonly message: ChatMessage }
  | { readonly kind: 'doing'; readonly key: string; readonly doing: Doing };

/** How the chat is told: as it was said, without what is still ahead of the own picture, or at the film's times. */
export type Telling = 'live' | 'safe' | 'replay';

/** Where the own picture is. */
export interface Here {
  readonly epoch: number;
  /** Null while nothing is known of it, which hides nothing. */
  readonly mediaMs: number | null;
}

/** A picture may be this far behind and still be where the others are. */
const BESIDE_MS = 2000;

/** Messages, notices and what was done to the film, merged by the time at which they happened. */
export function linesOf(messages: readonly ChatMessage[], doings: readonly Doing[]): readonly Line[] {
  const said = messages.map(lineOf);
  const done = doings.map<Line>((doing) => ({ kind: 'doing', key: `d${doing.sequence}`, doing }));
  const lines: Line[] = [];
  let next = 0;
  for (const line of said) {
    for (; next < done.length && timeOf(done[next]) <= timeOf(line); next++) {
      lines.push(done[next] as Line);
    }
    lines.push(line);
  }
  return [...lines, ...done.slice(next)];
}

/** What the own picture has reached, and how much it has not; one's own words are never held back. */
export function reached(
  messages: readonly ChatMessage[],
  telling: Telling,
  here: Here,
  self: string,
): { readonly messages: readonly ChatMessage[]; readonly heldBack: number } {
  if (telling === 'live') {
    return { messages, heldBack: 0 };
  }
  const told = messages.filter((message) => message.memberId === self || !ahead(message, here));
  const heldBack = messages.length - told.length;
  if (telling === 'safe') {
    return { messages: told, heldBack };
  }
  const ofThisFilm = messages.filter(
    (message) => message.epoch === here.epoch && message.mediaTimeMs !== null,
  );
  const replayed = ofThisFilm.filter((message) => !ahead(message, here)).sort(byMediaTime);
  return { messages: replayed, heldBack: ofThisFilm.length - replayed.length };
}

function ahead({ epoch, mediaTimeMs }: ChatMessage, here: Here): boolean {
  return (
    epoch === here.epoch &&
    mediaTimeMs !== null &&
    here.mediaMs !== null &&
    mediaTimeMs > here.mediaMs + BESIDE_MS
  );
}

function byMediaTime(a: ChatMessage, b: ChatMessage): number {
  return (a.mediaTimeMs ?? 0) - (b.mediaTimeMs ?? 0) || a.number - b.number;
}

function lineOf(message: ChatMessage): Line {
  return { kind: message.notice === null ? 'message' : 'notice', key: `m${message.number}`, message };
}

function timeOf(line: Line | undefined): number {
  if (line === undefined) {
    return Number.POSITIVE_INFINITY;
  }
  return line.kind === 'doing' ? line.doing.atServerTimeMs : line.message.atServerTimeMs;
}
