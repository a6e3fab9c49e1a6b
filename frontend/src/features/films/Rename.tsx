import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { explain } from '@/lib/problem.ts';
import { Button } from '@/ui/Button.tsx';
import { renameFilm } from './api.ts';
import { readLibrary } from './library-store.ts';

interface RenameProps {
  videoId: string;
  title: string;
  onDone: () => void;
}

/** A film's title as a field in its place. */
export function Rename({ videoId, title, onDone }: RenameProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(title);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => input.current?.select(), []);

  const save = async () => {
    const wanted = text.trim();
    if (wanted === '' || wanted === title) {
      onDone();
      return;
    }
    setBusy(true);
    try {
      await renameFilm(videoId, wanted);
      await readLibrary();
      onDone();
    } catch (problem) {
      setError(explain(problem));
      setBusy(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onDone();
    }
  };
  return (
    <form
      className="space-y-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <input
        ref={input}
        className="field"
        aria-label={`New title of ${title}`}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : id}
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {error !== null && (
        <p id={id} role="alert" className="text-sm font-medium text-bad">
          {error}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" busy={busy}>
          Save
        </Button>
      </div>
    </form>
  );
}
