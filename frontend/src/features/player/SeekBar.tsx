import { Slider } from 'radix-ui';
import { useEffect, useRef, useState } from 'react';
import { speakTime } from '@/lib/format.ts';
import type { MediaState } from './media/media.ts';

interface SeekBarProps {
  state: MediaState;
  sequence: number;
  disabled: boolean;
  onSeek: (targetMediaTimeMs: number) => void;
}

const STEP_MS = 5000;
const KEYS_SETTLE_MS = 300;
const ANSWER_WITHIN_MS = 2000;

/** Shows where the picture is; while it is dragged, and until the room answers, where it was dragged to. */
export function SeekBar({ state, sequence, disabled, onSeek }: SeekBarProps) {
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

  const send = (value: number) => {
    lastSent.current = performance.now();
    onSeek(Math.round(value));
    timer.current = setTimeout(() => setDraft(null), ANSWER_WITHIN_MS);
  };
  const commit = (value: number) => {
    dragging.current = false;
    clearTimeout(timer.current);
    // A held arrow key is one wish, not ten.
    if (performance.now() - lastSent.current > KEYS_SETTLE_MS) {
      send(value);
    } else {
      timer.current = setTimeout(() => send(value), KEYS_SETTLE_MS);
    }
  };

  const shown = Math.min(draft ?? state.positionMs, state.durationMs);
  return (
    <Slider.Root
      className="seek-bar mx-2"
      min={0}
      max={Math.max(1, state.durationMs)}
      step={STEP_MS / 5000}
      value={[shown]}
      disabled={disabled || state.durationMs === 0}
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
          const value = Math.max(0, Math.min(state.durationMs, shown + jump));
          setDraft(value);
          commit(value);
        }
      }}
    >
      <Slider.Track className="seek-track">
        <span
          className="seek-buffered"
          style={{ transform: `scaleX(${state.durationMs === 0 ? 0 : state.bufferedMs / state.durationMs})` }}
        />
        <Slider.Range className="seek-range" />
      </Slider.Track>
      <Slider.Thumb className="seek-thumb" aria-label="Seek" aria-valuetext={speakTime(shown)} />
    </Slider.Root>
  );
}
