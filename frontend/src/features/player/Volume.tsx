import { Volume1, Volume2, VolumeX } from 'lucide-react';
import { Slider } from 'radix-ui';
import { IconButton } from '@/ui/Button.tsx';
import type { Media, MediaState } from './media/media.ts';

interface VolumeProps {
  media: Media | null;
  state: MediaState;
  onUnmute: (() => void) | undefined;
}

/** One's own volume: the room does not hear of it. */
export function Volume({ media, state, onUnmute }: VolumeProps) {
  const silent = state.muted || state.volume === 0;
  const Icon = silent ? VolumeX : state.volume < 0.5 ? Volume1 : Volume2;
  const setMuted = (muted: boolean) => {
    media?.setMuted(muted);
    if (!muted) {
      onUnmute?.();
    }
  };
  return (
    <div className="flex items-center">
      <IconButton label={silent ? 'Unmute' : 'Mute'} onClick={() => setMuted(!state.muted)}>
        <Icon aria-hidden className="size-5" />
      </IconButton>
      <Slider.Root
        className="seek-bar hidden w-20 sm:flex lg:w-24"
        min={0}
        max={100}
        step={5}
        value={[silent ? 0 : state.volume * 100]}
        onValueChange={([value = 0]) => {
          media?.setVolume(value / 100);
          setMuted(value === 0);
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
