import { type FormEvent, useState } from 'react';
import { explain } from '@/lib/problem.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { Field } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { deleteAccount } from './api.ts';

interface DeleteAccountProps {
  username: string;
  onDeleted: () => void;
}

export function DeleteAccount({ username, onDeleted }: DeleteAccountProps) {
  const [open, setOpen] = useState(false);
  return (
    <section className="glass p-5 sm:p-6" aria-labelledby="delete-title">
      <h2 id="delete-title" className="mb-1 text-xl font-semibold">
        Delete the account
      </h2>
      <p className="mb-3 text-sm text-soft">
        Your rooms end, your films and friends are gone, and what you wrote stays without your name. This
        cannot be undone.
      </p>
      <Button look="danger" onClick={() => setOpen(true)}>
        Delete my account
      </Button>
      <Dialog title="Delete your account for good?" open={open} onClose={() => setOpen(false)}>
        <Confirmation username={username} onDeleted={onDeleted} onCancel={() => setOpen(false)} />
      </Dialog>
    </section>
  );
}

function Confirmation({ username, onDeleted, onCancel }: DeleteAccountProps & { onCancel: () => void }) {
  const [typed, setTyped] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await deleteAccount(password);
      onDeleted();
    } catch (problem) {
      setError(explain(problem));
      setBusy(false);
    }
  };

  return (
    <form noValidate className="mt-4 space-y-4" onSubmit={(event) => void submit(event)}>
      {error !== null && <Notice tone="bad">{error}</Notice>}
      <Field
        label={`Type your username, ${username}`}
        autoComplete="off"
        autoCapitalize="none"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Field
        label="Your password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="danger" busy={busy} disabled={typed !== username || password === ''}>
          Delete for good
        </Button>
        <Button onClick={onCancel}>Keep it</Button>
      </div>
    </form>
  );
}
