import { useCallback, useEffect, useState } from 'react';
import { explain } from '@/lib/problem.ts';
import { Button } from '@/ui/Button.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { toast } from '@/ui/toasts.ts';
import { type Ban, bans, undoBan } from './api.ts';
import { BanDialog } from './BanDialog.tsx';

/** Who is kept out, and the ways to change that. */
export function Bans() {
  const [banned, setBanned] = useState<readonly Ban[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);

  const load = useCallback(async () => {
    try {
      setBanned(await bans());
      setProblem(null);
    } catch (error) {
      setProblem(explain(error));
    }
  }, []);
  useEffect(() => void load(), [load]);

  const undo = async (username: string) => {
    try {
      await undoBan(username);
      toast(`${username} may sign in again.`);
    } catch (error) {
      toast(explain(error), 'bad');
    }
    await load();
  };

  return (
    <section className="grid gap-3" aria-labelledby="bans-title">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="bans-title" className="text-xl font-semibold">
          Banned accounts
        </h2>
        <Button look="danger" onClick={() => setAsking(true)}>
          Ban an account
        </Button>
      </div>
      {problem !== null && <Notice tone="bad">{problem}</Notice>}
      {banned?.length === 0 && <p className="text-soft">Nobody is banned.</p>}
      <ul className="grid gap-2">
        {banned?.map((ban) => (
          <li key={ban.id} className="well flex flex-wrap items-center justify-between gap-3 px-4 py-3">
            <span className="min-w-0 break-words">
              <strong>{ban.username}</strong>
              {ban.reason !== null && <span className="text-soft"> – {ban.reason}</span>}
            </span>
            <Button onClick={() => void undo(ban.username)}>
              Undo<span className="sr-only"> the ban of {ban.username}</span>
            </Button>
          </li>
        ))}
      </ul>
      <BanDialog open={asking} onClose={() => setAsking(false)} onBanned={() => void load()} />
    </section>
  );
}
