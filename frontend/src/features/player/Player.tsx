import { type ReactNode, useRef } from 'react';
import type { Wish } from '@/connection/commands.ts';
import type { PlaybackState, VideoStatus } from '@/protocol/index.ts';
import { Preparing } from './Preparing.tsx';
import { Screen } from './Screen.tsx';

interface PlayerProps {
  playback: PlaybackState;
  video: VideoStatus | null;
  maySteer: boolean;
  serverTime: (localMs: number) => number | null;
  steer: (wish: Wish) => Promise<void>;
  /** What stands in the frame before the first film. */
  empty: ReactNode;
}

/** The frame the film is shown in, from nothing chosen to playing. */
export function Player({ playback, video, maySteer, serverTime, steer, empty }: PlayerProps) {
  const frame = useRef<HTMLDivElement>(null);
  if (video?.status === 'READY' && video.manifestUrl !== null) {
    return (
      <Screen
        key={video.manifestUrl}
        film={{ kind: 'hls', url: video.manifestUrl, title: video.title }}
        playback={playback}
        maySteer={maySteer}
        serverTime={serverTime}
        steer={steer}
      />
    );
  }
  return (
    <div
      ref={frame}
      className="glass grid aspect-video min-h-72 w-full place-items-center overflow-hidden rounded-3xl p-4"
    >
      {playback.source === null || video?.status === 'FAILED' ? null : (
        <Preparing title={playback.source.title} video={video} />
      )}
      {(playback.source === null || video?.status === 'FAILED') && empty}
    </div>
  );
}
