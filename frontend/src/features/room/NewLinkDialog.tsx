import { useState } from 'react';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { attempt } from './attempt.ts';
import { makeNewLink } from './people-api.ts';

interface NewLinkDialogProps {
  code: string;
  open: boolean;
  onClose: () => void;
}

export function NewLinkDialog({ code, open, onClose }: NewLinkDialogProps) {
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    if (await attempt(() => makeNewLink(code), 'The room has a new link')) {
      onClose();
    }
    setBusy(false);
  };
  return (
    <Dialog title="Make a new link?" open={open} onClose={onClose}>
      <p className="mt-3 mb-6 text-soft">
        The old link and code stop working at once. Everybody who is in stays in.
      </p>
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>Keep the old one</Button>
        <Button look="primary" busy={busy} onClick={() => void confirm()}>
          Make a new link
        </Button>
      </div>
    </Dialog>
  );
}
