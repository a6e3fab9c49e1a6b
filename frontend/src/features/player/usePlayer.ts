import { useCallback, useEffect, useRef, useState } from 'react';
import type { PlayerLink } from '@/connection/player-link.ts';
import type { PlaybackState } from '@/protocol/index.ts';
import type { Media } from './media/media.ts';
import { standingOf } from './standing.ts';
import { useSyncChoice } from './sync-choice.ts';
import { SyncLoop } from './sync-loop.ts';
import type { Desired } from './timeline.ts';

/** Whether the browser lets the film play: freely, without sound, or only after a gesture. */
type Gate = 'open' | 'muted' | 'shut';

export interface Seated {
  readonly playback: PlaybackState;
  readonly self: string;
  readonly link: PlayerLink;
}

const DRIFT_SHOWN_EVERY_MS = 250;

/** Holds the film on screen to the room. */
export function usePlayer(media: Media | null, input: Seated) {
  const [gate, setGate] = useState<Gate>('open');
  const latest = useRef(input);
  const loop = useRef<SyncLoop | null>(null);
  latest.current = input;

  const { link } = input;
  useEffect(() => {
    if (media === null) {
      return;
    }
    const running = new SyncLoop(media, {
      now: () => performance.now(),
      desired: () => desiredNow(latest.current),
      standing: () => standingOf(latest.current.playback, latest.current.self),
      choice: useSyncChoice.getState,
      visible: () => document.visibilityState === 'visible',
      refused: () =>
        void startMuted(media)
          .then(setGate)
          .then(() => running.release()),
      drift: showDrift(media.surface),
      sign: link.sign,
    });
    loop.current = running;
    link.reportFrom(() => running.vitals());
    link.placeFrom(() => media.actual().positionMs);
    return () => {
      running.stop();
      loop.current = null;
      link.reportFrom(null);
      link.placeFrom(null);
    };
  }, [media, link]);

  const { playback } = input;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new state is worth a look at once
  useEffect(() => loop.current?.look(), [playback]);

  /** To be called from a gesture: after it the browser allows sound. */
  const open = useCallback(() => {
    media?.setMuted(false);
    setGate('open');
    loop.current?.release();
  }, [media]);

  const vitals = useCallback(() => loop.current?.vitals() ?? null, []);
  const resync = useCallback(() => {
    link.resync();
    loop.current?.realign();
  }, [link]);

  return { gate, open, vitals, resync };
}

export function desiredNow({ playback, link }: Seated): Desired | null {
  const now = performance.now();
  const server = link.serverTime(now);
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
      surface.dataset.driftMs = Math.abs(ms).toFixed(1);
    }
  };
}
