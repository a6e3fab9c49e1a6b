import { type FormEvent, useState } from 'react';
import { explain } from '@/lib/problem.ts';
import { Button } from '@/ui/Button.tsx';
import { Field } from '@/ui/Field.tsx';
import { toast } from '@/ui/toasts.ts';
import { removeFilm, removeRoom } from './api.ts';

/** Takes away what must not stay. */
export function RemoveContent() {
  return (
    <section className="grid gap-4" aria-labelledby="remove-title">
      <h2 id="remove-title" className="text-xl font-semibold">
        Remove content
      </h2>
      <Removal
        label="Room code"
        hint="Everyone is sent out and the link stops working."
        submit="Close the room for good"
        done="The room is closed."
        remove={removeRoom}
      />
      <Removal
        label="Film id"
        hint="The log names films by it. The film stops for everyone and its files are removed."
        submit="Remove the film for good"
        done="The film is removed."
        remove={removeFilm}
      />
    </section>
  );
}

interface RemovalProps {
  label: string;
  hint: string;
  submit: string;
  done: string;
  remove: (what: string) => Promise<void>;
}

function Removal({ label, hint, submit, done, remove }: RemovalProps) {
  const [what, setWhat] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    try {
      await remove(what.trim());
      toast(done);
      setWhat('');
    } catch (error) {
      setProblem(explain(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <form className="flex flex-wrap items-start gap-3" onSubmit={(event) => void send(event)}>
      <Field
        className="min-w-48 flex-1"
        label={label}
        hint={hint}
        value={what}
        error={problem}
        onChange={(event) => setWhat(event.target.value)}
      />
      <Button className="sm:mt-7" type="submit" look="danger" busy={busy} disabled={what.trim() === ''}>
        {submit}
      </Button>
    </form>
  );
}
