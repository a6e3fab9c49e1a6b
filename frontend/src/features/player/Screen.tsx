import { LoaderCircle, Play, VolumeX } from 'lucide-react';
import { useRef } from 'react';
import type { Wish } from '@/connection/commands.ts';
import type { PlayerLink } from '@/connection/player-link.ts';
import type { RoomSnapshot } from '@/connection/snapshot.ts';
import { Button } from '@/ui/Button.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { CatchUp } from './CatchUp.tsx';
import { ControlBar } from './ControlBar.tsx';
import './screen.css';
import type { Playable } from './media/playable.ts';
import { ELEMENT } from './profile.ts';
import { reachOf, standsAtEnd } from './reach.ts';
import { Subtitles } from './Subtitles.tsx';
import { SyncMenu } from './SyncMenu.tsx';
import { TrackMenu } from './TrackMenu.tsx';
import { targetAt } from './timeline.ts';
import { useFilmTracks } from './useFilmTracks.ts';
import { useHelm } from './useHelm.ts';
import { useIdle } from './useIdle.ts';
import { useMedia } from './useMedia.ts';
import { useMediaState } from './useMediaState.ts';
import { useMoreOfFilm } from './useMoreOfFilm.ts';
import { usePersonalWishes } from './usePersonalWishes.ts';
import { desiredNow, usePlayer } from './usePlayer.ts';
import { useShortcuts } from './useShortcuts.ts';
import { useSidecars } from './useSidecars.ts';
import { WaitingOverlay } from './WaitingOverlay.tsx';

interface ScreenProps {
  film: Playable;
  room: RoomSnapshot;
  whyNot: string | null;
  link: PlayerLink;
  steer: (wish: Wish) => Promise<void>;
}

export function Screen({ film, room, whyNot, link, steer: steerRoom }: ScreenProps) {
  const host = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const seated = { playback: room.playback, self: room.memberId, link };
  const { media, failure } = useMedia(host, film, () => {
    const desired = desiredNow(seated);
    return desired === null ? 0 : targetAt(desired, performance.now(), null);
  });
  const { gate, open, vitals, resync } = usePlayer(media, seated);
  const state = useMediaState(media);
  const { playback, maySteer, steer } = useHelm(media, {
    playback: room.playback,
    maySteer: whyNot === null,
    steer: steerRoom,
  });
  const reach = reachOf(room.playback.source, room.video, state.durationMs);
  useMoreOfFilm(media, state, reach);
  const tracks = media?.tracks ?? null;
  const files = film.kind === 'embed' ? null : film.film;
  useSidecars(tracks, files);
  const trackState = useFilmTracks(tracks);
  const idle = useIdle(frame);
  const togglePlay = () => void steer({ type: playback.playing ? 'sync:pause' : 'sync:play' });
  usePersonalWishes(media, frame, maySteer, steer);
  useShortcuts({ media, frame, state, untilMs: reach.untilMs, playback, maySteer, steer, tracks });

  return (
    <div
      ref={frame}
      data-testid="player"
      className="screen"
      tabIndex={-1}
      data-embed={film.kind === 'embed'}
      data-idle={idle && playback.playing}
      data-playing={playback.playing}
    >
      <div className="screen-picture">
        {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: keys are shortcuts of the page */}
        <div
          ref={host}
          className="screen-host"
          onClick={maySteer && film.kind !== 'embed' ? togglePlay : undefined}
        />
        {state.waiting && failure === null && gate !== 'shut' && (
          <LoaderCircle aria-hidden className="screen-center size-14 animate-spin text-white/85" />
        )}
        {media !== null && tracks !== null && trackState.subtitle !== null && (
          <Subtitles media={media} tracks={tracks} />
        )}
        <WaitingOverlay
          room={room}
          making={playback.playing && standsAtEnd(state.positionMs, reach)}
          serverTime={link.serverTime}
        />
        <CatchUp />
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
        reach={reach}
        beside={files === null ? null : (name) => files.beside(name)}
        playback={playback}
        whyNot={maySteer ? null : whyNot}
        onUnmute={gate === 'muted' ? open : undefined}
        steer={steer}
        tracks={tracks !== null && <TrackMenu tracks={tracks} state={trackState} container={frame} />}
        sync={
          <SyncMenu
            vitals={vitals}
            inStepMs={(media?.profile ?? ELEMENT).inStep}
            onResync={resync}
            container={frame}
          />
        }
      />
    </div>
  );
}
