import { FileText } from 'lucide-react';
import { type ChangeEvent, useId, useRef, useState } from 'react';
import { explain } from '@/lib/problem.ts';
import { Button } from '@/ui/Button.tsx';
import { Field } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { toast } from '@/ui/toasts.ts';
import { guessLanguage, LANGUAGES } from './languages.ts';
import { addSubtitles } from './subtitles-api.ts';

const ACCEPTED = '.srt,.vtt,.ass,.ssa';

interface Draft {
  readonly file: File;
  readonly language: string;
  readonly label: string;
}

/** A subtitle file is chosen, its language confirmed, and only then sent. */
export function AddSubtitles({ videoId, onAdded }: { videoId: string; onAdded: () => void }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file !== undefined) {
      setProblem(null);
      setDraft({ file, language: guessLanguage(file.name, navigator.language), label: '' });
    }
  };
  const send = async (wanted: Draft) => {
    setBusy(true);
    try {
      await addSubtitles(videoId, wanted);
      setDraft(null);
      setProblem(null);
      toast('The subtitles are added. Within a few minutes everyone can choose them in the player.');
      onAdded();
    } catch (error) {
      setProblem(explain(error));
    }
    setBusy(false);
  };

  return (
    <div className="space-y-3">
      <input ref={input} type="file" hidden tabIndex={-1} aria-hidden accept={ACCEPTED} onChange={choose} />
      {draft === null ? (
        <Button onClick={() => input.current?.click()}>
          <FileText aria-hidden className="size-4" />
          Add subtitles
        </Button>
      ) : (
        <form
          className="space-y-3"
          onSubmit={(event) => {
            event.preventDefault();
            void send(draft);
          }}
        >
          <p className="truncate text-sm text-soft">{draft.file.name}</p>
          <div>
            <label htmlFor={id} className="mb-1.5 block text-sm font-semibold text-soft">
              Language
            </label>
            <select
              id={id}
              className="field"
              value={draft.language}
              onChange={({ target }) => setDraft({ ...draft, language: target.value })}
            >
              {LANGUAGES.map(({ code, name }) => (
                <option key={code} value={code} className="bg-dusk">
                  {name}
                </option>
              ))}
            </select>
          </div>
          <Field
            label="Name (optional)"
            placeholder="For the hard of hearing"
            maxLength={80}
            value={draft.label}
            onChange={({ target }) => setDraft({ ...draft, label: target.value })}
          />
          <div className="flex gap-2">
            <Button type="submit" look="primary" busy={busy}>
              Add
            </Button>
            <Button look="quiet" onClick={() => setDraft(null)}>
              Cancel
            </Button>
          </div>
        </form>
      )}
      {problem !== null && <Notice tone="bad">{problem}</Notice>}
    </div>
  );
}
