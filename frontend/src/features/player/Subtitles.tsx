import { useEffect, useState } from 'react';
import { wordsAt } from './media/cues.ts';
import type { FilmTracks } from './media/film-tracks.ts';
import type { Media } from './media/media.ts';
import { useTrackChoice } from './track-choice.ts';

const LOOKED_AT_EVERY_MS = 100;

/** The subtitles of this moment, drawn by the page so that they keep clear of its controls. */
export function Subtitles({ media, tracks }: { media: Media; tracks: FilmTracks }) {
  const size = useTrackChoice((choice) => choice.size);
  const [words, setWords] = useState('');
  useEffect(() => {
    const look = () => setWords(wordsAt(tracks.cues(), media.actual().positionMs));
    const timer = setInterval(look, LOOKED_AT_EVERY_MS);
    return () => clearInterval(timer);
  }, [media, tracks]);
  return words === '' ? null : (
    <p className="subtitles" dir="auto" data-size={size} data-testid="subtitles">
      <span>{words}</span>
    </p>
  );
}
