import { useCallback, useEffect, useState } from 'react';
import { explain } from '@/lib/problem.ts';
import { Button } from '@/ui/Button.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { toast } from '@/ui/toasts.ts';
import { endOtherSessions, endSession, fetchSessions, type Session } from './api.ts';
import { deviceWords } from './device-words.ts';

/** Where else somebody is signed in. */
export function Sessions() {
  const [sessions, setSessions] = useState<readonly Session[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const read = useCallback(async () => {
    try {
      setSessions(await fetchSessions());
      setProblem(null);
    } catch (error) {
      setProblem(explain(error));
    }
  }, []);
  useEffect(() => void read(), [read]);

  const end = async (deed: () => Promise<void>, done: string) => {
    try {
      await deed();
      toast(done);
    } catch (error) {
      toast(explain(error), 'bad');
    }
    await read();
  };

  return (
    <section className="glass p-5 sm:p-6" aria-labelledby="sessions-title">
      <h2 id="sessions-title" className="mb-1 text-xl font-semibold">
        Where you are signed in
      </h2>
      <p className="mb-3 text-sm text-soft">What you end here is signed out within a quarter of an hour.</p>
      {problem !== null && <Notice tone="bad">{problem}</Notice>}
      {sessions === null && problem === null && <p role="status">Looking…</p>}
      <ul>
        {sessions?.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            onEnd={() => void end(() => endSession(session.id), 'The session has ended')}
          />
        ))}
      </ul>
      {sessions !== null && sessions.length > 1 && (
        <Button className="mt-3" onClick={() => void end(endOtherSessions, 'All other sessions have ended')}>
          End all others
        </Button>
      )}
    </section>
  );
}

function SessionRow({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const device = deviceWords(session.userAgent);
  const used = new Date(session.lastUsedAt).toLocaleString();
  return (
    <li className="flex min-h-14 flex-wrap items-center gap-3 py-1.5">
      <span className="min-w-0 grow leading-tight">
        <span className="block truncate font-medium">
          {device}
          {session.current && <span className="text-soft"> (this one)</span>}
        </span>
        <span className="block text-sm text-soft">
          Last used {used}
          {session.address !== null && ` · ${session.address}`}
        </span>
      </span>
      {!session.current && (
        <Button
          className="px-4"
          aria-label={`End the session of ${device}, last used ${used}`}
          onClick={onEnd}
        >
          End
        </Button>
      )}
    </li>
  );
}
