import type { Participant } from '@/protocol/index.ts';
import { Choice } from '@/ui/Choice.tsx';
import { heirs } from './owner-away.ts';
import type { Draft } from './settings-draft.ts';

interface WhenAwayProps {
  draft: Pick<Draft, 'succession' | 'delegateId'>;
  people: readonly Participant[];
  onChange: (change: Partial<Draft>) => void;
}

const WAYS = [
  { value: 'join_order', label: 'Whoever came first' },
  { value: 'delegate', label: 'Somebody I name' },
  { value: 'nobody', label: 'Pause and wait' },
] as const;

/** What becomes of the room when its owner is away. */
export function WhenAway({ draft: { succession, delegateId }, people, onChange }: WhenAwayProps) {
  const named = heirs(people);
  return (
    <div className="space-y-3">
      <Choice
        label="When the owner is away"
        options={WAYS}
        value={succession}
        onChange={(way) => onChange({ succession: way })}
      />
      {succession === 'delegate' && named.length > 0 && (
        <Choice
          label="Who takes over"
          options={named}
          value={delegateId ?? ''}
          onChange={(id) => onChange({ delegateId: id })}
        />
      )}
      <p className="text-sm text-faint">{WORDS[succession]}</p>
    </div>
  );
}

const WORDS: Record<Draft['succession'], string> = {
  join_order:
    'Of those with an account, whoever came first owns the room then. You can take it back for a minute.',
  delegate: 'If they are not here, whoever came first. Only people with an account can be named.',
  nobody: 'The film is paused after 15 seconds without you, and the room stays yours.',
};
