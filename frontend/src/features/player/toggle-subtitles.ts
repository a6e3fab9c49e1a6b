import { toast } from '@/ui/toasts.ts';
import type { FilmTracks } from './media/film-tracks.ts';
import { preferred } from './media/track-lists.ts';
import { useTrackChoice } from './track-choice.ts';

/** Turns subtitles off, or on again in the language last read; answers whether the film has any. */
export function toggleSubtitles(tracks: FilmTracks): boolean {
  const { subtitles, subtitle } = tracks.state();
  const { lastSubtitles } = useTrackChoice.getState();
  const next = subtitle === null ? (preferred(subtitles, lastSubtitles) ?? subtitles[0]) : undefined;
  if (subtitles.length === 0) {
    return false;
  }
  tracks.chooseSubtitle(next?.id ?? null);
  toast(next === undefined ? 'Subtitles are off' : `Subtitles: ${next.label}`);
  return true;
}
