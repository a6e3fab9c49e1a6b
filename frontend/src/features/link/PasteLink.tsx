import { Link2 } from 'lucide-react';
import { type FormEvent, type ReactNode, useId } from 'react';
import { Button } from '@/ui/Button.tsx';
import { Notice } from '@/ui/Notice.tsx';
import type { PastedLink } from './useLink.ts';

interface PasteLinkProps {
  link: PastedLink;
  /** The way to bring the film as a file, for links that cannot be watched. */
  chooseFile: ReactNode;
}

/** A field for the address of a film, and what came of it. */
export function PasteLink({ link, chooseFile }: PasteLinkProps) {
  const id = useId();
  const { text, state } = link;
  const checking = state.kind === 'checking';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    link.start(text);
  };
  return (
    <form className="w-full space-y-2 text-left" onSubmit={submit} noValidate>
      <label htmlFor={id} className="block text-sm font-semibold text-soft">
        or paste a link
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          className="field min-w-0 grow"
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://"
          value={text}
          readOnly={checking}
          aria-invalid={state.kind === 'refused'}
          aria-describedby={`${id}-told`}
          data-testid="link-input"
          onChange={(event) => link.write(event.target.value)}
        />
        <Button
          type="submit"
          busy={checking}
          disabled={text.trim() === ''}
          className="shrink-0 px-4"
          data-testid="link-submit"
        >
          {!checking && <Link2 aria-hidden className="size-5" />}
          Watch
        </Button>
      </div>
      <div id={`${id}-told`} className="text-sm">
        {state.kind !== 'refused' && (
          <p className="text-faint" role="status">
            {checking ? 'Looking at the link…' : 'YouTube, Vimeo, Dailymotion, or an .m3u8 or .mp4 address'}
          </p>
        )}
        {state.kind === 'refused' && (
          <Notice tone="bad">
            <div data-testid="link-error">
              <p>{state.refusal.words}</p>
              {state.refusal.suggestion !== null && <p className="text-soft">{state.refusal.suggestion}</p>}
            </div>
            {state.refusal.uploadHelps && <div className="mt-3">{chooseFile}</div>}
          </Notice>
        )}
      </div>
    </form>
  );
}
