import type { PlaybackControl } from '@/protocol/index.ts';
import { Choice } from '@/ui/Choice.tsx';
import { PRESET_WORDS, PRESETS, presetOf, type Rules } from './presets.ts';

interface RulesChoiceProps {
  rules: Rules;
  onChange: (rules: Rules) => void;
}

const PRESET_OPTIONS = [
  { value: 'open', label: 'Open' },
  { value: 'moderated', label: 'Moderated' },
  { value: 'theatre', label: 'Theatre' },
] as const;

const WHO: readonly { value: PlaybackControl; label: string }[] = [
  { value: 'all', label: 'Everyone' },
  { value: 'signed_in', label: 'With account' },
  { value: 'selected', label: 'Chosen' },
  { value: 'owner_only', label: 'Only me' },
];

const RIGHTS: readonly { rule: keyof Rules; label: string }[] = [
  { rule: 'playbackControl', label: 'Play, pause and seek' },
  { rule: 'sourceControl', label: 'Choose the film' },
  { rule: 'chatControl', label: 'Write in the chat' },
  { rule: 'speakControl', label: 'Speak' },
];

/** Who may do what: one of three known ways, or each right on its own. */
export function RulesChoice({ rules, onChange }: RulesChoiceProps) {
  const preset = presetOf(rules);
  return (
    <div className="space-y-3">
      <Choice
        label="How the room works"
        options={PRESET_OPTIONS}
        value={preset === 'own' ? '' : preset}
        onChange={(name) => onChange(PRESETS[name])}
      />
      <p role="status" className="text-sm text-soft">
        {PRESET_WORDS[preset]}
      </p>
      <details className="well px-4 py-2" open={preset === 'own'}>
        <summary className="min-h-11 cursor-pointer content-center text-sm font-semibold text-soft">
          Each right on its own
        </summary>
        <div className="space-y-4 py-2">
          {RIGHTS.map(({ rule, label }) => (
            <Choice
              key={rule}
              label={label}
              options={WHO}
              value={rules[rule]}
              onChange={(value) => onChange({ ...rules, [rule]: value })}
            />
          ))}
          <p className="text-sm text-faint">
            “Chosen” are moderators and those to whom you give it in the list of people.
          </p>
        </div>
      </details>
    </div>
  );
}
