import { useState } from 'react';
import type { Participant } from '@/protocol/index.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { attempt } from './attempt.ts';
import { handOver } from './people-api.ts';

interface HandOverDialogProps {
  code: string;
  person: Participant;
  open: boolean;
  onClose: () => void;
}

export function HandOverDialog({ code, person, open, onClose }: HandOverDialogProps) {
  const [busy, setBusy] = useState(false);
  const { memberId, name } = person;

  const confirm = async () => {
    setBusy(true);
    if (await attempt(() => handOver(code, memberId), `The room is ${name}’s now`)) {
      onClose();
    }
    setBusy(false);
  };

  return (
    <Dialog title={`Hand the room to ${name}?`} open={open} onClose={onClose}>
      <p className="mt-3 mb-6 text-soft">
        {name} owns the room then: settings, members and its end. You stay as a moderator, and only {name} can
        give it back.
      </p>
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>Keep it</Button>
        <Button look="primary" busy={busy} onClick={() => void confirm()}>
          Hand it over
        </Button>
      </div>
    </Dialog>
  );
}
