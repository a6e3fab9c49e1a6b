import { type FormEvent, useState } from 'react';
import type { Participant, RoomInfo } from '@/protocol/index.ts';
import { Button } from '@/ui/Button.tsx';
import { Choice } from '@/ui/Choice.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { Field } from '@/ui/Field.tsx';
import { attempt } from './attempt.ts';
import { EndOfRoom } from './EndOfRoom.tsx';
import { PasswordChoice } from './PasswordChoice.tsx';
import { changeSettings } from './people-api.ts';
import { RulesChoice } from './RulesChoice.tsx';
import { changeOf, type Draft, draftOf } from './settings-draft.ts';
import { WaitChoice } from './WaitChoice.tsx';
import { WhenAway } from './WhenAway.tsx';

interface SettingsDialogProps {
  room: RoomInfo;
  people: readonly Participant[];
  open: boolean;
  onClose: () => void;
}

/** What the owner can change while people are in; each choice says what it means. */
export function SettingsDialog({ room, people, open, onClose }: SettingsDialogProps) {
  return (
    <Dialog title="Room settings" open={open} onClose={onClose}>
      <SettingsForm room={room} people={people} onClose={onClose} />
    </Dialog>
  );
}

function SettingsForm({ room, people, onClose }: Omit<SettingsDialogProps, 'open'>) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(room));
  const [busy, setBusy] = useState(false);
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const seats = Array.from({ length: Math.max(5, room.maxParticipants) - 1 }, (_, index) => {
    const value = String(index + 2);
    return { value, label: value };
  });

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    if (await attempt(() => changeSettings(room.code, changeOf(draft)), 'The settings are saved')) {
      onClose();
    }
    setBusy(false);
  };

  return (
    <form className="mt-4 space-y-5" onSubmit={(event) => void save(event)} data-testid="settings">
      <Field
        label="Name"
        maxLength={80}
        autoComplete="off"
        value={draft.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <div>
        <Choice
          label="Seats"
          options={seats}
          value={draft.seats}
          onChange={(value) => set({ seats: value })}
        />
        <p className="mt-1.5 text-sm text-faint">Nobody who is in loses a seat when there are fewer.</p>
      </div>
      <RulesChoice rules={draft.rules} onChange={(rules) => set({ rules })} />
      <WaitChoice value={draft.waitFor} onChange={(waitFor) => set({ waitFor })} />
      <WhenAway draft={draft} people={people} onChange={set} />
      <PasswordChoice
        has={room.hasPassword}
        password={draft.password}
        onChange={(password) => set({ password })}
      />
      <EndOfRoom code={room.code} expiresAtMs={room.expiresAtMs} />
      <div className="sticky -bottom-6 -mx-6 -mb-6 flex flex-wrap justify-end gap-3 border-t border-line bg-dusk px-6 py-3">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="primary" busy={busy}>
          Save
        </Button>
      </div>
    </form>
  );
}
