import { Slider } from 'radix-ui';
import { useEffect, useId, useState } from 'react';
import { chooseTrim, TRIM_LIMIT_MS, useSyncChoice } from './sync-choice.ts';

const STEP_MS = 5;

/** How much later than the picture this device's sound comes out; the picture of everybody else stays as it is. */
export function Trim() {
  const trimMs = useSyncChoice((choice) => choice.trimMs);
  const id = useId();
  return (
    <div>
      <div className="flex items-center justify-between gap-3">
        <label htmlFor={id} className="text-sm font-semibold text-soft">
          My sound is late by
        </label>
        <span className="flex items-center gap-1.5 text-sm text-soft">
          <TrimField id={id} trimMs={trimMs} />
          ms
        </span>
      </div>
      <Slider.Root
        className="seek-bar mx-2"
        min={-TRIM_LIMIT_MS}
        max={TRIM_LIMIT_MS}
        step={STEP_MS}
        value={[trimMs]}
        onValueChange={([value = 0]) => chooseTrim(value)}
      >
        <Slider.Track className="seek-track">
          <Slider.Range className="seek-range" />
        </Slider.Track>
        <Slider.Thumb
          className="seek-thumb"
          aria-label="My sound is late by"
          aria-valuetext={`${trimMs} milliseconds`}
        />
      </Slider.Root>
      <p className="text-sm text-faint">For wireless headphones and soundbars. Only for this device.</p>
    </div>
  );
}

/** Takes over what is typed as soon as it is a number, and shows what was taken over when it is left. */
function TrimField({ id, trimMs }: { id: string; trimMs: number }) {
  const [typed, setTyped] = useState(String(trimMs));
  useEffect(() => setTyped((text) => (Number(text) === trimMs ? text : String(trimMs))), [trimMs]);
  return (
    <input
      id={id}
      type="number"
      className="field w-24 px-2 py-1 text-right tabular-nums"
      min={-TRIM_LIMIT_MS}
      max={TRIM_LIMIT_MS}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        if (target.value !== '' && target.validity.valid) {
          chooseTrim(target.valueAsNumber);
        }
      }}
      onBlur={() => setTyped(String(trimMs))}
      data-testid="trim"
    />
  );
}
