import { type RefObject, useEffect, useRef } from 'react';
import type { Wish } from '@/connection/commands.ts';
import type { PlaybackState } from '@/protocol/index.ts';
import { toggleFullscreen } from './fullscreen.ts';
import { clamp } from './timeline.ts';
import type { MediaState } from './useMediaState.ts';

interface Shortcuts {
  video: RefObject<HTMLVideoElement | null>;
  frame: RefObject<HTMLElement | null>;
  media: MediaState;
  playback: PlaybackState;
  maySteer: boolean;
  steer: (wish: Wish) => Promise<void>;
}

const OCCUPIED = 'input, textarea, select, button, a, dialog, [role="slider"], [role="menu"]';
const JUMPS: Readonly<Record<string, number>> = { arrowleft: -5000, arrowright: 5000, j: -10_000, l: 10_000 };

/** The keys people know from other players, while nothing else on the page wants them. */
export function useShortcuts(input: Shortcuts): void {
  const latest = useRef(input);
  latest.current = input;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const occupied = event.target instanceof Element && event.target.closest(OCCUPIED) !== null;
      if (occupied || event.ctrlKey || event.metaKey || event.altKey) {
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

function press(key: string, { video, frame, media, playback, maySteer, steer }: Shortcuts): boolean {
  const jump = JUMPS[key];
  if (key === 'm' && video.current !== null) {
    video.current.muted = !video.current.muted;
  } else if (key === 'f') {
    void toggleFullscreen(frame.current, video.current);
  } else if (maySteer && (key === ' ' || key === 'k')) {
    void steer({ type: playback.playing ? 'sync:pause' : 'sync:play' });
  } else if (maySteer && jump !== undefined) {
    const targetMediaTimeMs = Math.round(clamp(media.positionMs + jump, media.durationMs));
    void steer({ type: 'sync:seek', targetMediaTimeMs });
  } else {
    return false;
  }
  return true;
}
