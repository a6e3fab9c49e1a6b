import { useCallback, useEffect, useRef, useState } from 'react';
import type { PlaybackState } from '@/protocol/index.ts';
import type { Media } from './media/media.ts';
import { SyncLoop } from './sync-loop.ts';
import type { Desired } from './timeline.ts';

/** Whether the browser lets the film play: freely, without sound, or only after a gesture. */
type Gate = 'open' | 'muted' | 'shut';

export interface RoomTime {
  readonly playback: PlaybackState;
  serverTime(localMs: number): number | null;
}

const DRIFT_SHOWN_EVERY_MS = 250;

/** Holds the film on screen to the room. */
export function usePlayer(media: Media | null, input: RoomTime) {
  const [gate, setGate] = useState<Gate>('open');
  const latest = useRef(input);
  const loop = useRef<SyncLoop | null>(null);
  latest.current = input;

  useEffect(() => {
    if (media === null) {
      return;
    }
    const running = new SyncLoop(media, {
      now: () => performance.now(),
      desired: () => desiredNow(latest.current),
      refused: () =>
        void startMuted(media)
          .then(setGate)
          .then(() => running.release()),
      drift: showDrift(media.surface),
    });
    loop.current = running;
    return () => running.stop();
  }, [media]);

  const { playback } = input;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new state is worth a look at once
  useEffect(() => loop.current?.look(), [playback]);

  /** To be called from a gesture: after it the browser allows sound. */
  const open = useCallback(() => {
    media?.setMuted(false);
    setGate('open');
    loop.current?.release();
  }, [media]);

  return { gate, open };
}

export function desiredNow({ playback, serverTime }: RoomTime): Desired | null {
  const now = performance.now();
  const server = serverTime(now);
  if (server === null) {
    return null;
  }
  return {
    playing: playback.playing,
    rate: playback.playbackRate,
    anchorMs: now + (playback.anchorServerTimeMs - server),
    anchorMediaMs: playback.anchorMediaTimeMs,
  };
}

/** Without a gesture most browsers still play a silent film. */
async function startMuted(media: Media): Promise<Gate> {
  if (media.state().muted) {
    return 'shut';
  }
  media.setMuted(true);
  if ((await media.play()) === 'playing') {
    return 'muted';
  }
  media.setMuted(false);
  return 'shut';
}

function showDrift(surface: HTMLElement): (ms: number) => void {
  let shownAt = Number.NEGATIVE_INFINITY;
  return (ms) => {
    const now = performance.now();
    if (now - shownAt >= DRIFT_SHOWN_EVERY_MS) {
      shownAt = now;
      surface.dataset.driftMs = ms.toFixed(1);
    }
  };
}
