import type { Telling } from './stream.ts';

const WORDS: Readonly<Record<Telling, string>> = {
  live: 'As it is said',
  safe: 'No spoilers',
  replay: 'Replay',
};
export const HINTS: Readonly<Record<Telling, string>> = {
  live: 'Every message at once',
  safe: 'A message shows when your own picture has reached its moment',
  replay: 'Messages come again at their moments of the film',
};

interface TellingMenuProps {
  telling: Telling;
  onChange: (telling: Telling) => void;
}

/** How one wants the chat told; for oneself alone. */
export function TellingMenu({ telling, onChange }: TellingMenuProps) {
  return (
    <label className="flex items-center gap-2 pl-1 text-sm text-soft" title={HINTS[telling]}>
      Show
      <select
        className="well min-h-11 px-2 text-text"
        value={telling}
        onChange={(event) => onChange(event.target.value as Telling)}
      >
        {Object.entries(WORDS).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
