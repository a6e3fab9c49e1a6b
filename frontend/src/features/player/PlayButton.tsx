import { Pause, Play, RotateCcw } from 'lucide-react';
import type { Wish } from '@/connection/commands.ts';
import { IconButton } from '@/ui/Button.tsx';
import type { MediaState } from './media/media.ts';

interface PlayButtonProps {
  state: MediaState;
  playing: boolean;
  disabled: boolean;
  asking: boolean;
  ask: (wish: Wish) => Promise<void>;
}

const END_MS = 100;

/** Shows what the room does, not what was pressed; past the last frame it offers the film anew. */
export function PlayButton({ state, playing, disabled, asking, ask }: PlayButtonProps) {
  const over = state.durationMs > 0 && state.positionMs >= state.durationMs - END_MS;
  const again = async () => {
    await ask({ type: 'sync:seek', targetMediaTimeMs: 0 });
    if (!playing) {
      await ask({ type: 'sync:play' });
    }
  };
  const Icon = over ? RotateCcw : playing ? Pause : Play;
  return (
    <IconButton
      label={over ? 'Watch again' : playing ? 'Pause' : 'Play'}
      look="glass"
      aria-busy={asking}
      disabled={disabled}
      data-testid="play-pause"
      onClick={() => void (over ? again() : ask({ type: playing ? 'sync:pause' : 'sync:play' }))}
    >
      <Icon aria-hidden className={`size-5 ${over ? '' : 'fill-current'}`} />
    </IconButton>
  );
}
