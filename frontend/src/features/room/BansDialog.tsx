import { useCallback, useEffect, useState } from 'react';
import { explain } from '@/lib/problem.ts';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { Waiting } from '@/ui/Waiting.tsx';
import { attempt } from './attempt.ts';
import { type Ban, letBack, listBans } from './people-api.ts';

type State =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'loaded'; readonly bans: readonly Ban[] };

interface BansDialogProps {
  code: string;
  open: boolean;
  onClose: () => void;
}

/** Who was sent out, and the way back in for them. */
export function BansDialog({ code, open, onClose }: BansDialogProps) {
  const [state, setState] = useState<State>({ kind: 'loading' });
  const load = useCallback(async () => {
    try {
      setState({ kind: 'loaded', bans: await listBans(code) });
    } catch (error) {
      setState({ kind: 'failed', message: explain(error) });
    }
  }, [code]);
  useEffect(() => {
    if (open) {
      setState({ kind: 'loading' });
      void load();
    }
  }, [open, load]);

  const undo = async ({ memberId, name }: Ban) => {
    if (await attempt(() => letBack(code, memberId), `${name} may come back`)) {
      await load();
    }
  };

  return (
    <Dialog title="Sent out" open={open} onClose={onClose}>
      <div className="mt-3 mb-5">
        {state.kind === 'loading' && <Waiting what="Looking who was sent out…" />}
        {state.kind === 'failed' && <Notice tone="bad">{state.message}</Notice>}
        {state.kind === 'loaded' && state.bans.length === 0 && (
          <p className="text-soft">Nobody. Whoever is sent out shows up here and can be let back in.</p>
        )}
        {state.kind === 'loaded' && (
          <ul className="divide-y divide-line">
            {state.bans.map((ban) => (
              <li key={ban.memberId} className="flex min-h-14 items-center gap-3 py-2" data-testid="ban">
                <span className="min-w-0 grow">
                  <span className="block truncate font-medium">{ban.name}</span>
                  <span className="block text-sm break-words text-soft">{banWords(ban)}</span>
                </span>
                <Button className="shrink-0 px-4" onClick={() => void undo(ban)}>
                  {ban.until === null ? 'Undo ban' : 'Let back in'}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="flex justify-end">
        <Button onClick={onClose}>Close</Button>
      </div>
    </Dialog>
  );
}

function banWords({ by, until, reason }: Ban): string {
  const time = until === null ? null : new Date(until).toLocaleTimeString([], { timeStyle: 'short' });
  const what = time === null ? `Banned by ${by}` : `Sent out by ${by} until ${time}`;
  return reason === null ? what : `${what}: ${reason}`;
}
