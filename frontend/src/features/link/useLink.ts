import { useCallback, useEffect, useRef, useState } from 'react';
import { toast } from '@/ui/toasts.ts';
import { addressIn } from './address.ts';
import { addLink } from './api.ts';
import { type LinkRefusal, NO_ADDRESS, refusalOf } from './refusal.ts';

type LinkState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'refused'; readonly refusal: LinkRefusal };

export interface PastedLink {
  /** What stands in the field. */
  readonly text: string;
  readonly state: LinkState;
  write(text: string): void;
  start(text: string): void;
}

const IDLE: LinkState = { kind: 'idle' };

/** One link being checked at a time; `added` is told the id of the film behind it. */
export function useLink(added: (id: string) => void): PastedLink {
  const [text, setText] = useState('');
  const [state, setState] = useState<LinkState>(IDLE);
  const busy = useRef(false);
  const gone = useRef(false);
  const tell = useRef(added);
  tell.current = added;
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  const write = useCallback((typed: string) => {
    setText(typed);
    setState(IDLE);
  }, []);

  const start = useCallback(
    (typed: string) => {
      if (busy.current) {
        return;
      }
      setText(typed);
      const url = addressIn(typed);
      if (url === null) {
        setState({ kind: 'refused', refusal: NO_ADDRESS });
        return;
      }
      busy.current = true;
      setState({ kind: 'checking' });
      addLink(url)
        .then(
          ({ id, warning }) => {
            if (gone.current) {
              return;
            }
            write('');
            tell.current(id);
            if (warning) {
              toast(warning);
            }
          },
          (error: unknown) => setState({ kind: 'refused', refusal: refusalOf(error) }),
        )
        .finally(() => {
          busy.current = false;
        });
    },
    [write],
  );

  return { text, state, write, start };
}
