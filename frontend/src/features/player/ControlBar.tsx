import { Maximize } from 'lucide-react';
import { type ReactNode, type RefObject, useState } from 'react';
import type { Wish } from '@/connection/commands.ts';
import { formatTime } from '@/lib/format.ts';
import type { PlaybackState } from '@/protocol/index.ts';
import { IconButton } from '@/ui/Button.tsx';
import { toggleFullscreen } from './fullscreen.ts';
import type { Media, MediaState } from './media/media.ts';
import { PlayButton } from './PlayButton.tsx';
import { RateMenu } from './RateMenu.tsx';
import type { Reach } from './reach.ts';
import { SeekBar } from './SeekBar.tsx';
import { Volume } from './Volume.tsx';
import { WhyNot } from './WhyNot.tsx';

interface ControlBarProps {
  media: Media | null;
  frame: RefObject<HTMLDivElement | null>;
  state: MediaState;
  reach: Reach;
  /** The address of a file beside the film's playlists; null for films of others. */
  beside: ((name: string) => string) | null;
  playback: PlaybackState;
  /** Why the room cannot be steered from here; null when it can. */
  whyNot: string | null;
  onUnmute: (() => void) | undefined;
  steer: (wish: Wish) => Promise<void>;
  /** How this device keeps step with the room. */
  sync: ReactNode;
  /** What this viewer can choose about the film. */
  tracks: ReactNode;
}

export function ControlBar(props: ControlBarProps) {
  const { media, frame, state, reach, beside, playback, whyNot, onUnmute, steer, sync, tracks } = props;
  const [asking, setAsking] = useState(false);
  const disabled = whyNot !== null;
  const ask = async (wish: Wish) => {
    setAsking(true);
    await steer(wish);
    setAsking(false);
  };
  return (
    <section className="controls" aria-label="Player controls" title={whyNot ?? undefined}>
      <SeekBar
        state={state}
        reach={reach}
        beside={beside}
        sequence={playback.sequence}
        disabled={disabled}
        onSeek={(targetMediaTimeMs) => void ask({ type: 'sync:seek', targetMediaTimeMs })}
      />
      <div className="flex items-center gap-1">
        <PlayButton state={state} playing={playback.playing} disabled={disabled} asking={asking} ask={ask} />
        {whyNot !== null && <WhyNot why={whyNot} />}
        <Volume media={media} state={state} onUnmute={onUnmute} />
        <span className="px-1 text-sm whitespace-nowrap text-soft tabular-nums" data-testid="time">
          {formatTime(state.positionMs)}
          <span className="@max-sm:hidden">
            {' '}
            <span aria-hidden>/</span> {formatTime(reach.totalMs)}
          </span>
        </span>
        <span className="grow" />
        {sync}
        <RateMenu
          rate={playback.playbackRate}
          allowed={media?.profile.rates ?? null}
          disabled={disabled}
          container={frame}
          onChoose={(playbackRate) => void ask({ type: 'sync:rate', playbackRate })}
        />
        {tracks}
        <IconButton
          label="Full screen"
          onClick={() => void toggleFullscreen(frame.current, media?.surface ?? null)}
        >
          <Maximize aria-hidden className="size-5" />
        </IconButton>
      </div>
    </section>
  );
}
