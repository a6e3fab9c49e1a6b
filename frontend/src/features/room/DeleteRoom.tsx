import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { explain } from '@/lib/problem.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { toast } from '@/ui/toasts.ts';
import { deleteRoom } from './api.ts';

export function DeleteRoom({ code }: { code: string }) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);

  const confirm = async () => {
    setBusy(true);
    try {
      await deleteRoom(code);
      setAsking(false);
    } catch (error) {
      toast(explain(error), 'bad');
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <Button look="quiet" className="justify-self-start" onClick={() => setAsking(true)}>
        <Trash2 aria-hidden className="size-4" />
        Close this room for good
      </Button>
      <Dialog title="Close this room?" open={asking} onClose={() => setAsking(false)}>
        <p className="mt-3 mb-6 text-soft">
          Everyone is sent out and the link stops working. This cannot be undone.
        </p>
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={() => setAsking(false)}>Keep it</Button>
          <Button look="danger" busy={busy} onClick={() => void confirm()}>
            Close the room
          </Button>
        </div>
      </Dialog>
    </>
  );
}
