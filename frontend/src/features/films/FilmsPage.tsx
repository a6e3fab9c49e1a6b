import { type ReactNode, useState } from 'react';
import { Button } from '@/ui/Button.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { usePageTitle } from '@/ui/usePageTitle.ts';
import type { Film, Unfinished } from './api.ts';
import { FilmCard } from './FilmCard.tsx';
import { deleteSoon, readLibrary, useLibrary } from './library-store.ts';
import { QuotaBar } from './QuotaBar.tsx';
import { useLibraryLooks } from './useLibraryLooks.ts';

interface FilmsPageProps {
  /** The way to bring a film from this device. */
  chooseFile: ReactNode;
  /** Uploads that were begun and not ended. */
  unfinished: (uploads: readonly Unfinished[]) => ReactNode;
  onWatch: (videoId: string) => void;
}

/** The films somebody has sent, and what can be done with them. */
export function FilmsPage({ chooseFile, unfinished, onWatch }: FilmsPageProps) {
  usePageTitle('Your films');
  useLibraryLooks();
  const { library, problem, leaving } = useLibrary();
  const [doomed, setDoomed] = useState<Film | null>(null);
  const films = library?.films.filter(({ videoId }) => !leaving.has(videoId)) ?? null;
  return (
    <main className="mx-auto w-full max-w-[110rem] grow px-4 py-8 pb-28 sm:px-6">
      <div className="mb-6 flex flex-wrap items-end gap-x-6 gap-y-4">
        <h1 className="grow text-3xl font-bold">Your films</h1>
        {library !== null && <QuotaBar library={library} />}
        {chooseFile}
      </div>
      {problem !== null && (
        <div className="mb-6 space-y-3">
          <Notice tone="bad">{problem}</Notice>
          <Button onClick={() => void readLibrary()}>Try again</Button>
        </div>
      )}
      {library !== null && unfinished(library.uploads)}
      {films === null && problem === null && <Skeleton />}
      {films?.length === 0 && (
        <p className="glass p-6 text-soft">
          You have no films here yet. Drop a video file anywhere on this page, or choose one: MP4, MOV, MKV or
          WebM, up to 8 GB.
        </p>
      )}
      {films !== null && films.length > 0 && (
        <ul className={GRID} data-testid="own-films">
          {films.map((film) => (
            <FilmCard key={film.videoId} film={film} onWatch={onWatch} onDelete={setDoomed} />
          ))}
        </ul>
      )}
      <Dialog title="Delete this film?" open={doomed !== null} onClose={() => setDoomed(null)}>
        <p className="mt-3 mb-6 wrap-anywhere text-soft">
          “{doomed?.title}” goes from your films, and from every room that shows it.
        </p>
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={() => setDoomed(null)}>Keep it</Button>
          <Button
            look="danger"
            onClick={() => {
              if (doomed !== null) {
                deleteSoon(doomed);
              }
              setDoomed(null);
            }}
          >
            Delete it
          </Button>
        </div>
      </Dialog>
    </main>
  );
}

const GRID = 'grid grid-cols-[repeat(auto-fill,minmax(min(100%,17rem),1fr))] gap-4 sm:gap-5';

function Skeleton() {
  return (
    <div role="status" className={GRID}>
      <span className="sr-only">Looking for your films…</span>
      {['a', 'b', 'c', 'd'].map((card) => (
        <div key={card} aria-hidden className="glass animate-pulse overflow-hidden">
          <div className="aspect-video bg-glass-strong" />
          <div className="space-y-3 p-4">
            <div className="h-5 w-3/4 rounded-lg bg-glass-strong" />
            <div className="h-4 w-1/2 rounded-lg bg-glass-strong" />
            <div className="h-11 w-40 rounded-full bg-glass-strong" />
          </div>
        </div>
      ))}
    </div>
  );
}
