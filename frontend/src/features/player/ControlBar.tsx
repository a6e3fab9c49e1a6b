import { Maximize } from 'lucide-react';
import { type RefObject, useState } from 'react';
import type { Wish } from '@/connection/commands.ts';
import { formatTime } from '@/lib/format.ts';
import type { PlaybackState } from '@/protocol/index.ts';
import { IconButton } from '@/ui/Button.tsx';
import { toggleFullscreen } from './fullscreen.ts';
import { PlayButton } from './PlayButton.tsx';
import { RateMenu } from './RateMenu.tsx';
import { SeekBar } from './SeekBar.tsx';
import { SyncChip } from './SyncChip.tsx';
import type { MediaState } from './useMediaState.ts';
import { Volume } from './Volume.tsx';

interface ControlBarProps {
  video: RefObject<HTMLVideoElement | null>;
  frame: RefObject<HTMLDivElement | null>;
  media: MediaState;
  playback: PlaybackState;
  maySteer: boolean;
  onUnmute: (() => void) | undefined;
  steer: (wish: Wish) => Promise<void>;
}

export function ControlBar({ video, frame, media, playback, maySteer, onUnmute, steer }: ControlBarProps) {
  const [asking, setAsking] = useState(false);
  const ask = async (wish: Wish) => {
    setAsking(true);
    await steer(wish);
    setAsking(false);
  };
  return (
    <section className="controls" aria-label="Player controls">
      <SeekBar
        media={media}
        sequence={playback.sequence}
        disabled={!maySteer}
        onSeek={(targetMediaTimeMs) => void ask({ type: 'sync:seek', targetMediaTimeMs })}
      />
      <div className="flex items-center gap-1">
        <PlayButton media={media} playing={playback.playing} disabled={!maySteer} asking={asking} ask={ask} />
        <Volume video={video} media={media} onUnmute={onUnmute} />
        <span className="px-1 text-sm whitespace-nowrap text-soft tabular-nums" data-testid="time">
          {formatTime(media.positionMs)} <span aria-hidden>/</span> {formatTime(media.durationMs)}
        </span>
        <span className="grow" />
        <SyncChip video={video} playing={playback.playing} />
        <RateMenu
          rate={playback.playbackRate}
          disabled={!maySteer}
          container={frame}
          onChoose={(playbackRate) => void ask({ type: 'sync:rate', playbackRate })}
        />
        <IconButton label="Full screen" onClick={() => void toggleFullscreen(frame.current, video.current)}>
          <Maximize aria-hidden className="size-5" />
        </IconButton>
      </div>
    </section>
  );
}
