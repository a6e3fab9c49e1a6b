import { useEffect } from 'react';
import type { FilmPass } from './media/film-pass.ts';
import type { FilmTracks } from './media/film-tracks.ts';

const LOOKED_AT_EVERY_MS = 15_000;

/** Subtitles somebody adds while the film is on screen come with the next pass, and can be chosen then. */
export function useSidecars(tracks: FilmTracks | null, film: FilmPass | null): void {
  useEffect(() => {
    if (tracks === null || film === null) {
      return;
    }
    const offer = () => tracks.offer(film.sidecars());
    offer();
    const timer = setInterval(offer, LOOKED_AT_EVERY_MS);
    return () => clearInterval(timer);
  }, [tracks, film]);
}
