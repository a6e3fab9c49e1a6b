import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { PlaybackState } from '@/protocol/index.ts';
import { type LoadedFilm, loadFilm } from './film.ts';
import { MediaAdapter } from './media-adapter.ts';
import { SyncLoop } from './sync-loop.ts';
import { type Desired, targetAt } from './timeline.ts';

/** Whether the browser lets the film play: freely, without sound, or only after a gesture. */
export type Gate = 'open' | 'muted' | 'shut';

interface PlayerInput {
  readonly manifestUrl: string;
  readonly playback: PlaybackState;
  serverTime(localMs: number): number | null;
}

const DRIFT_SHOWN_EVERY_MS = 250;

/** Binds film, element and sync loop together for as long as the film is on screen. */
export function usePlayer(video: RefObject<HTMLVideoElement | null>, input: PlayerInput) {
  const [gate, setGate] = useState<Gate>('open');
  const [failure, setFailure] = useState<string | null>(null);
  const latest = useRef(input);
  const loop = useRef<SyncLoop | null>(null);
  latest.current = input;

  const { manifestUrl } = input;
  useEffect(() => {
    const element = video.current;
    if (element === null) {
      return;
    }
    let film: LoadedFilm | null = null;
    let gone = false;
    setFailure(null);
    const startMs = targetAt(desiredNow(latest.current) ?? BEGINNING, performance.now(), null);
    loadFilm(element, manifestUrl, startMs, setFailure).then(
      (loaded) => {
        film = loaded;
        if (gone) {
          loaded.release();
        }
      },
      () => setFailure('The player did not load. Reload the page to try again.'),
    );
    const running = new SyncLoop(new MediaAdapter(element), {
      now: () => performance.now(),
      desired: () => desiredNow(latest.current),
      refused: () =>
        void startMuted(element)
          .then(setGate)
          .then(() => running.release()),
      drift: showDrift(element),
    });
    loop.current = running;
    return () => {
      gone = true;
      running.stop();
      film?.release();
    };
  }, [video, manifestUrl]);

  const { playback } = input;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new state is worth a look at once
  useEffect(() => loop.current?.look(), [playback]);

  /** To be called from a gesture: after it the browser allows sound. */
  const open = useCallback(() => {
    if (video.current !== null) {
      video.current.muted = false;
      setGate('open');
      loop.current?.release();
    }
  }, [video]);

  return { gate, failure, open };
}

const BEGINNING: Desired = { playing: false, rate: 1, anchorMs: 0, anchorMediaMs: 0 };

function desiredNow({ playback, serverTime }: PlayerInput): Desired | null {
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
async function startMuted(element: HTMLVideoElement): Promise<Gate> {
  if (element.muted) {
    return 'shut';
  }
  element.muted = true;
  try {
    await element.play();
    return 'muted';
  } catch {
    element.muted = false;
    return 'shut';
  }
}

function showDrift(element: HTMLVideoElement): (ms: number) => void {
  let shownAt = Number.NEGATIVE_INFINITY;
  return (ms) => {
    const now = performance.now();
    if (now - shownAt >= DRIFT_SHOWN_EVERY_MS) {
      shownAt = now;
      element.dataset.driftMs = ms.toFixed(1);
    }
  };
}
