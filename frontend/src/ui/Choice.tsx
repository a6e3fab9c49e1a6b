import { useId } from 'react';

interface ChoiceProps<T extends string> {
  label: string;
  options: readonly { value: T; label: string }[];
  /** Empty while none of the options is chosen. */
  value: T | '';
  onChange: (value: T) => void;
}

/** A few exclusive options side by side: radio buttons in glass. */
export function Choice<T extends string>({ label, options, value, onChange }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-semibold text-soft">{label}</legend>
      <div className="well grid auto-cols-fr grid-flow-col gap-1 p-1">
        {options.map((option) => (
          <label
            key={option.value}
            className="grid min-h-11 cursor-pointer place-items-center rounded-xl px-1 text-center text-sm sm:text-base text-soft transition-colors hover:bg-glass has-checked:bg-glass-strong has-checked:font-semibold has-checked:text-text has-checked:shadow-[inset_0_1px_0_rgb(255_255_255/0.2)] has-focus-visible:outline-3 has-focus-visible:outline-beam"
          >
            <input
              type="radio"
              className="sr-only"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
