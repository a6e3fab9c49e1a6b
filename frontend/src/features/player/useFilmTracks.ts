import { useCallback, useSyncExternalStore } from 'react';
import type { FilmTracks, TrackState } from './media/film-tracks.ts';
import { NO_TRACKS } from './media/track-lists.ts';

/** What can be chosen about the film on screen. */
export function useFilmTracks(tracks: FilmTracks | null): TrackState {
  const subscribe = useCallback(
    (listener: () => void) => tracks?.subscribe(listener) ?? (() => {}),
    [tracks],
  );
  return useSyncExternalStore(subscribe, () => tracks?.state() ?? NO_TRACKS);
}
