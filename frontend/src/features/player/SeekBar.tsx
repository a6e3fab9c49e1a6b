import { Slider } from 'radix-ui';
import { useEffect, useRef, useState } from 'react';
import { speakTime } from '@/lib/format.ts';
import { toast } from '@/ui/toasts.ts';
import type { MediaState } from './media/media.ts';
import { type Reach, unfinished } from './reach.ts';
import { SeekPreview } from './SeekPreview.tsx';
import { useHover } from './useHover.ts';
import { useSprites } from './useSprites.ts';

interface SeekBarProps {
  state: MediaState;
  reach: Reach;
  sequence: number;
  disabled: boolean;
  onSeek: (targetMediaTimeMs: number) => void;
  /** The address of a file beside the film's playlists; null for films of others. */
  beside: ((name: string) => string) | null;
}

const STEP_MS = 5000;
const KEYS_SETTLE_MS = 300;
const ANSWER_WITHIN_MS = 2000;

/** Shows where the picture is; while it is dragged, and until the room answers, where it was dragged to. */
export function SeekBar({ state, reach, sequence, disabled, onSeek, beside }: SeekBarProps) {
  const { totalMs, untilMs } = reach;
  const [draft, setDraft] = useState<number | null>(null);
  const dragging = useRef(false);
  const lastSent = useRef(Number.NEGATIVE_INFINITY);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the room's answer is a new sequence
  useEffect(() => {
    if (!dragging.current) {
      setDraft(null);
    }
  }, [sequence]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const { sprites, want } = useSprites(beside);
  const hover = useHover(totalMs, want);

  const send = (value: number) => {
    lastSent.current = performance.now();
    onSeek(Math.round(value));
    timer.current = setTimeout(() => setDraft(null), ANSWER_WITHIN_MS);
  };
  const commit = (wanted: number) => {
    const value = Math.min(wanted, untilMs);
    if (wanted > untilMs && unfinished(reach)) {
      toast('This part of the film is still being made.');
      setDraft(value);
    }
    dragging.current = false;
    clearTimeout(timer.current);
    // A held arrow key is one wish, not ten.
    if (performance.now() - lastSent.current > KEYS_SETTLE_MS) {
      send(value);
    } else {
      timer.current = setTimeout(() => send(value), KEYS_SETTLE_MS);
    }
  };

  const shown = Math.min(draft ?? state.positionMs, totalMs);
  const looked = hover.atMs ?? draft ?? (hover.focused ? shown : null);
  return (
    <Slider.Root
      className="seek-bar mx-2"
      min={0}
      max={Math.max(1, totalMs)}
      step={STEP_MS / 5000}
      value={[shown]}
      disabled={disabled || totalMs === 0}
      {...hover.listeners}
      onValueChange={([value]) => {
        dragging.current = true;
        setDraft(value ?? null);
      }}
      onValueCommit={([value]) => commit(value ?? 0)}
      onKeyDownCapture={(event) => {
        const jump = { ArrowLeft: -STEP_MS, ArrowRight: STEP_MS, ArrowDown: -STEP_MS, ArrowUp: STEP_MS }[
          event.key
        ];
        if (jump !== undefined && !disabled) {
          event.preventDefault();
          event.stopPropagation();
          const value = Math.max(0, Math.min(untilMs, shown + jump));
          setDraft(value);
          commit(value);
        }
      }}
    >
      <Slider.Track className="seek-track">
        <span
          className="seek-buffered"
          style={{ transform: `scaleX(${totalMs === 0 ? 0 : Math.min(1, state.bufferedMs / totalMs)})` }}
        />
        {unfinished(reach) && (
          <span
            className="seek-unmade"
            data-testid="seek-unmade"
            style={{ left: `${(100 * untilMs) / totalMs}%` }}
          />
        )}
        <Slider.Range className="seek-range" />
      </Slider.Track>
      <Slider.Thumb className="seek-thumb" aria-label="Seek" aria-valuetext={placeWords(shown, reach)} />
      {looked !== null && totalMs > 0 && (
        <SeekPreview
          atMs={looked}
          totalMs={totalMs}
          unmade={looked > untilMs}
          sprites={sprites}
          beside={beside}
        />
      )}
    </Slider.Root>
  );
}

function placeWords(atMs: number, reach: Reach): string {
  const made = unfinished(reach) ? `, ${speakTime(reach.untilMs)} can be watched so far` : '';
  return speakTime(atMs) + made;
}
