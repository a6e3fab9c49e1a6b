import { useState } from 'react';
import type { Participant } from '@/protocol/index.ts';
import { Button } from '@/ui/Button.tsx';
import { Choice } from '@/ui/Choice.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { Field } from '@/ui/Field.tsx';
import { attempt } from './attempt.ts';
import { letBack, sendOut } from './people-api.ts';

interface SendOutDialogProps {
  code: string;
  person: Participant;
  open: boolean;
  onClose: () => void;
}

const HOW = [
  { value: 'kick', label: 'For a while' },
  { value: 'ban', label: 'For good' },
] as const;

const WORDS = {
  kick: 'Their seat is free at once, and they can come back after a few minutes.',
  ban: 'They cannot come back while this room exists, unless you undo it.',
};

export function SendOutDialog({ code, person, open, onClose }: SendOutDialogProps) {
  const [how, setHow] = useState<'kick' | 'ban'>('kick');
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const { memberId, name } = person;

  const confirm = async () => {
    setBusy(true);
    const undo = {
      label: how === 'ban' ? 'Undo' : 'Let back in',
      run: () => void attempt(() => letBack(code, memberId), `${name} may come back`),
    };
    const done = how === 'ban' ? `${name} is banned` : `${name} was sent out`;
    if (await attempt(() => sendOut(code, memberId, how === 'ban', reason.trim()), done, undo)) {
      onClose();
    }
    setBusy(false);
  };

  return (
    <Dialog title={`Send ${name} out?`} open={open} onClose={onClose}>
      <div className="mt-4 space-y-4">
        <Choice label="For how long" options={HOW} value={how} onChange={setHow} />
        <p className="text-sm text-soft">{WORDS[how]}</p>
        <Field
          label="Reason (optional)"
          hint={`${name} reads it.`}
          maxLength={200}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={onClose}>Cancel</Button>
          <Button look="danger" busy={busy} onClick={() => void confirm()} data-testid="send-out">
            Send out
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
