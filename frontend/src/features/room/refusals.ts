import type { WishResult } from '@/connection/commands.ts';
import type { Deed } from '@/protocol/index.ts';
import { ruleWords } from './why.ts';

const REASONS: Readonly<Record<string, string>> = {
  not_allowed_to_steer: 'Only some members of this room may do that.',
  not_a_member: 'You have no seat in this room any more.',
  not_your_film: 'Only whoever uploaded a film can put it on.',
  no_source: 'There is no film in this room yet.',
  source_not_ready: 'The film is not ready yet.',
  position_out_of_range: 'The film has no such position.',
  rate_out_of_range: 'The film cannot run at that speed.',
  too_many_commands: 'That was too much at once. Wait a moment.',
  storage_unavailable: 'The server cannot save anything right now. Try again in a moment.',
  node_going_down: 'The server is restarting. Try again in a moment.',
  room_gone: 'The room has been closed.',
};

/** What to tell a member whose wish came to nothing; null when it was fulfilled. */
export function refusalWords(result: WishResult, deed: Deed): string | null {
  switch (result.kind) {
    case 'done':
      return null;
    case 'film_changed':
      return 'Somebody put on another film meanwhile.';
    case 'no_answer':
      return 'The room did not answer. Check your connection and try again.';
    case 'refused':
      return result.rule === undefined
        ? (REASONS[result.reason] ?? 'The room refused that.')
        : ruleWords(deed, result.rule);
  }
}
