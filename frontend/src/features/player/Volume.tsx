import { Volume1, Volume2, VolumeX } from 'lucide-react';
import { Slider } from 'radix-ui';
import type { RefObject } from 'react';
import { IconButton } from '@/ui/Button.tsx';
import type { MediaState } from './useMediaState.ts';

interface VolumeProps {
  video: RefObject<HTMLVideoElement | null>;
  media: MediaState;
  onUnmute: (() => void) | undefined;
}

/** One's own volume: the room does not hear of it. */
export function Volume({ video, media, onUnmute }: VolumeProps) {
  const silent = media.muted || media.volume === 0;
  const Icon = silent ? VolumeX : media.volume < 0.5 ? Volume1 : Volume2;
  const setMuted = (muted: boolean) => {
    if (video.current !== null) {
      video.current.muted = muted;
    }
    if (!muted) {
      onUnmute?.();
    }
  };
  return (
    <div className="flex items-center">
      <IconButton label={silent ? 'Unmute' : 'Mute'} onClick={() => setMuted(!media.muted)}>
        <Icon aria-hidden className="size-5" />
      </IconButton>
      <Slider.Root
        className="seek-bar hidden w-20 sm:flex lg:w-24"
        min={0}
        max={100}
        step={5}
        value={[silent ? 0 : media.volume * 100]}
        onValueChange={([value = 0]) => {
          if (video.current !== null) {
            video.current.volume = value / 100;
            setMuted(value === 0);
          }
        }}
      >
        <Slider.Track className="seek-track">
          <Slider.Range className="seek-range" />
        </Slider.Track>
        <Slider.Thumb className="seek-thumb" aria-label="Volume" />
      </Slider.Root>
    </div>
  );
}
