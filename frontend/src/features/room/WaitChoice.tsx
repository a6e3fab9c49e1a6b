import type { RoomInfo } from '@/protocol/index.ts';
import { Choice } from '@/ui/Choice.tsx';

type WaitFor = RoomInfo['waitFor'];

interface WaitChoiceProps {
  value: WaitFor;
  onChange: (value: WaitFor) => void;
}

const WAITING: readonly { value: WaitFor; label: string }[] = [
  { value: 'everyone', label: 'Everyone' },
  { value: 'quorum', label: 'Most' },
  { value: 'owner', label: 'Me' },
  { value: 'nobody', label: 'Nobody' },
];

const WORDS: Record<WaitFor, string> = {
  everyone: 'The film starts when every picture is ready, or after a few seconds without the last ones.',
  quorum: 'The film starts when most pictures are ready, or after a few seconds.',
  owner: 'The film starts when your picture is ready; the others catch up.',
  nobody: 'The film starts at once; whoever is not ready catches up.',
};

/** For whom the film waits before it starts. */
export function WaitChoice({ value, onChange }: WaitChoiceProps) {
  return (
    <div>
      <Choice label="A start waits for" options={WAITING} value={value} onChange={onChange} />
      <p role="status" className="mt-1.5 text-sm text-soft">
        {WORDS[value]}
      </p>
    </div>
  );
}
