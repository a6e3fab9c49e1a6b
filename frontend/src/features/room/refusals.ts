import type { WishResult } from '@/connection/commands.ts';

const REASONS: Readonly<Record<string, string>> = {
  not_allowed_to_steer: 'Only some members of this room may do that.',
  unknown_video: 'That film is not on this server any more.',
  no_source: 'There is no film in this room yet.',
  unavailable: 'The room is busy right now. Try again in a moment.',
};

/** What to tell a member whose wish came to nothing; null when it was fulfilled. */
export function refusalWords(result: WishResult): string | null {
  switch (result.kind) {
    case 'done':
      return null;
    case 'film_changed':
      return 'Somebody put on another film meanwhile.';
    case 'no_answer':
      return 'The room did not answer. Check your connection and try again.';
    case 'refused':
      return REASONS[result.reason] ?? 'The room refused that.';
  }
}
