import { type RefObject, useEffect, useRef } from 'react';
import type { Wish } from '@/connection/commands.ts';
import type { PlaybackState } from '@/protocol/index.ts';
import { toggleFullscreen } from './fullscreen.ts';
import type { FilmTracks } from './media/film-tracks.ts';
import type { Media, MediaState } from './media/media.ts';
import { clamp } from './timeline.ts';
import { toggleSubtitles } from './toggle-subtitles.ts';

interface Shortcuts {
  media: Media | null;
  frame: RefObject<HTMLElement | null>;
  state: MediaState;
  /** How far one may go in the film. */
  untilMs: number;
  playback: PlaybackState;
  maySteer: boolean;
  steer: (wish: Wish) => Promise<void>;
  tracks: FilmTracks | null;
}

const OCCUPIED =
  'input, textarea, select, button, a, dialog, [role="slider"], [role="menu"], [role="tabpanel"]';
const JUMPS: Readonly<Record<string, number>> = { arrowleft: -5000, arrowright: 5000, j: -10_000, l: 10_000 };

/** The keys people know from other players, while nothing else on the page wants them. */
export function useShortcuts(input: Shortcuts): void {
  const latest = useRef(input);
  latest.current = input;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const occupied = event.target instanceof Element && event.target.closest(OCCUPIED) !== null;
      if (occupied || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      if (press(event.key.toLowerCase(), latest.current)) {
        event.preventDefault();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function press(
  key: string,
  { media, frame, state, untilMs, playback, maySteer, steer, tracks }: Shortcuts,
): boolean {
  const jump = JUMPS[key];
  if (key === 'm' && media !== null) {
    media.setMuted(!state.muted);
  } else if (key === 'c' && tracks !== null) {
    return toggleSubtitles(tracks);
  } else if (key === 'f') {
    void toggleFullscreen(frame.current, media?.surface ?? null);
  } else if (maySteer && (key === ' ' || key === 'k')) {
    void steer({ type: playback.playing ? 'sync:pause' : 'sync:play' });
  } else if (maySteer && jump !== undefined) {
    const targetMediaTimeMs = Math.round(clamp(state.positionMs + jump, untilMs));
    void steer({ type: 'sync:seek', targetMediaTimeMs });
  } else {
    return false;
  }
  return true;
}
