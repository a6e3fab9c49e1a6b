import { LoaderCircle, Play, VolumeX } from 'lucide-react';
import { useRef } from 'react';
import type { Wish } from '@/connection/commands.ts';
import type { PlaybackState } from '@/protocol/index.ts';
import { Button } from '@/ui/Button.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { ControlBar } from './ControlBar.tsx';
import './screen.css';
import type { Playable } from './media/open-media.ts';
import { targetAt } from './timeline.ts';
import { useIdle } from './useIdle.ts';
import { useMedia } from './useMedia.ts';
import { useMediaState } from './useMediaState.ts';
import { desiredNow, usePlayer } from './usePlayer.ts';
import { useShortcuts } from './useShortcuts.ts';

interface ScreenProps {
  film: Playable;
  playback: PlaybackState;
  maySteer: boolean;
  serverTime: (localMs: number) => number | null;
  steer: (wish: Wish) => Promise<void>;
}

export function Screen({ film, playback, maySteer, serverTime, steer }: ScreenProps) {
  const host = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const room = { playback, serverTime };
  const { media, failure } = useMedia(host, film, () => {
    const desired = desiredNow(room);
    return desired === null ? 0 : targetAt(desired, performance.now(), null);
  });
  const { gate, open } = usePlayer(media, room);
  const state = useMediaState(media);
  const idle = useIdle(frame);
  const togglePlay = () => void steer({ type: playback.playing ? 'sync:pause' : 'sync:play' });
  useShortcuts({ media, frame, state, playback, maySteer, steer });

  return (
    <div
      ref={frame}
      data-testid="player"
      className="screen"
      data-idle={idle && playback.playing}
      data-playing={playback.playing}
    >
      <div className="screen-picture">
        {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: keys are shortcuts of the page */}
        <div ref={host} className="screen-host" onClick={maySteer ? togglePlay : undefined} />
        {state.waiting && failure === null && gate !== 'shut' && (
          <LoaderCircle aria-hidden className="screen-center size-14 animate-spin text-white/85" />
        )}
        {gate === 'shut' && (
          <button type="button" className="screen-gate" onClick={open} data-testid="tap-to-join">
            <span className="glass grid place-items-center gap-2 px-10 py-7 text-xl font-bold">
              <Play aria-hidden className="size-10 text-ember" />
              Tap to join
            </span>
          </button>
        )}
        {gate === 'muted' && (
          <Button look="primary" className="absolute top-4 left-4" onClick={open} data-testid="unmute">
            <VolumeX aria-hidden className="size-5" />
            Tap for sound
          </Button>
        )}
        {failure !== null && (
          <div className="screen-center">
            <Notice tone="bad">{failure}</Notice>
          </div>
        )}
      </div>
      <ControlBar
        media={media}
        frame={frame}
        state={state}
        playback={playback}
        maySteer={maySteer}
        onUnmute={gate === 'muted' ? open : undefined}
        steer={steer}
      />
    </div>
  );
}
