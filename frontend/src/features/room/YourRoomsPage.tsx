import { Plus } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { explain } from '@/lib/problem.ts';
import { Button } from '@/ui/Button.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { usePageTitle } from '@/ui/usePageTitle.ts';
import { Waiting } from '@/ui/Waiting.tsx';
import { listVisits, type Visit } from './people-api.ts';

interface Loaded {
  readonly rooms: readonly Visit[];
  readonly next: string | null;
}

interface YourRoomsPageProps {
  /** The way into a room one has the link of. */
  joinByCode: ReactNode;
}

/** The lobby: the ways into a room, be it a new one, another's, or one that one has been in. */
export function YourRoomsPage({ joinByCode }: YourRoomsPageProps) {
  usePageTitle('Your rooms');
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const load = useCallback(async (before: string | null) => {
    setBusy(true);
    try {
      const page = await listVisits(before);
      setFailure(null);
      setLoaded((known) => ({
        rooms: before === null ? page.rooms : [...(known?.rooms ?? []), ...page.rooms],
        next: page.next,
      }));
    } catch (error) {
      setFailure(explain(error));
    }
    setBusy(false);
  }, []);
  useEffect(() => void load(null), [load]);

  return (
    <main className="mx-auto w-full max-w-2xl grow px-4 py-8">
      <h1 className="mb-5 text-3xl font-bold">Your rooms</h1>
      <div className="mb-6 flex flex-col gap-3 sm:flex-row sm:items-start">
        <Link to="/new" className="button button-primary min-h-13 shrink-0">
          <Plus aria-hidden className="size-5" />
          New room
        </Link>
        {joinByCode}
      </div>
      {failure !== null && (
        <div className="mb-4 space-y-3">
          <Notice tone="bad">{failure}</Notice>
          <Button onClick={() => void load(loaded?.next ?? null)}>Try again</Button>
        </div>
      )}
      {loaded === null && failure === null && <Waiting what="Looking for your rooms…" />}
      {loaded?.rooms.length === 0 && (
        <p className="glass p-6 text-soft">
          You have not been in a room yet. Open one and send your friends its link, or paste the link of
          theirs.
        </p>
      )}
      {loaded !== null && loaded.rooms.length > 0 && (
        <ul className="glass divide-y divide-line px-4" data-testid="your-rooms">
          {loaded.rooms.map((visit) => (
            <VisitRow key={visit.roomId} visit={visit} />
          ))}
        </ul>
      )}
      {loaded !== null && loaded.next !== null && (
        <Button className="mt-4" busy={busy} onClick={() => void load(loaded.next)}>
          Show more
        </Button>
      )}
    </main>
  );
}

function VisitRow({ visit }: { visit: Visit }) {
  const { code, name, ownerName, own, participants, since, endedAt } = visit;
  const day = new Date(since).toLocaleDateString([], { dateStyle: 'medium' });
  const now = endedAt !== null ? 'over' : code === null ? 'you cannot come back' : watching(participants);
  return (
    <li className="flex min-h-16 items-center gap-3 py-3">
      <span className="min-w-0 grow">
        <span className="block truncate font-medium">{name}</span>
        <span className="block text-sm text-soft">
          {own ? 'Yours' : `${ownerName}’s`} · {day} · {now}
        </span>
      </span>
      {code !== null && (
        <Link to={`/r/${code}`} className="button button-glass shrink-0" aria-label={`Rejoin ${name}`}>
          Rejoin
        </Link>
      )}
    </li>
  );
}

function watching(people: number): string {
  return people === 0 ? 'open, nobody is in' : people === 1 ? 'one is in' : `${people} are in`;
}
