import { type FormEvent, useState } from 'react';
import { explain } from '@/lib/problem.ts';
import { Button } from '@/ui/Button.tsx';
import { Field } from '@/ui/Field.tsx';
import { askFriend } from './api.ts';
import { readFriends } from './friends-store.ts';

/** Asks somebody by name; nobody is found by a part of it, so that nobody can be looked up. */
export function AddFriend() {
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const [done, setDone] = useState('');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = name.trim();
    setDone('');
    if (wanted === '') {
      setError('Enter a username.');
      return;
    }
    setBusy(true);
    try {
      const friends = await askFriend(wanted);
      setError(undefined);
      setName('');
      setDone(friends ? `You and ${wanted} are friends now.` : `${wanted} is asked.`);
      void readFriends();
    } catch (problem) {
      setError(explain(problem));
    } finally {
      setBusy(false);
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <div className="flex items-end gap-2">
        <Field
          label="Add a friend"
          placeholder="Their exact username"
          className="min-w-0 grow"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={64}
          value={name}
          onChange={(event) => {
            setName(event.target.value);
            setError(undefined);
          }}
        />
        <Button type="submit" className="min-h-12 px-4" busy={busy}>
          Ask
        </Button>
      </div>
      {error !== undefined && (
        <p role="alert" className="mt-1.5 text-sm font-medium text-bad">
          {error}
        </p>
      )}
      <p role="status" className="mt-1.5 text-sm text-good">
        {done}
      </p>
    </form>
  );
}
