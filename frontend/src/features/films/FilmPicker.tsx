import { useEffect } from 'react';
import { formatTime } from '@/lib/format.ts';
import { Button } from '@/ui/Button.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { Waiting } from '@/ui/Waiting.tsx';
import { forgetLibrary, readLibrary, useLibrary } from './library-store.ts';
import { progressWords } from './model.ts';
import { Poster } from './Poster.tsx';

/** The own films to choose one from. */
export function FilmPicker({ onChoose }: { onChoose: (videoId: string) => void }) {
  const { library, problem, leaving } = useLibrary();
  useEffect(() => {
    void readLibrary();
    return forgetLibrary;
  }, []);
  const films = library?.films.filter(({ videoId, status }) => status !== 'FAILED' && !leaving.has(videoId));
  return (
    <div className="mt-4">
      {problem !== null && (
        <div className="space-y-3">
          <Notice tone="bad">{problem}</Notice>
          <Button onClick={() => void readLibrary()}>Try again</Button>
        </div>
      )}
      {films === undefined && problem === null && <Waiting what="Looking for your films…" />}
      {films?.length === 0 && <p className="text-soft">You have no films here yet.</p>}
      <ul className="max-h-[60dvh] space-y-1 overflow-y-auto">
        {films?.map((film) => (
          <li key={film.videoId}>
            <button
              type="button"
              className="flex w-full items-center gap-3 rounded-xl p-2 text-left hover:bg-glass-strong"
              onClick={() => onChoose(film.videoId)}
            >
              <Poster url={film.posterUrl} className="w-24 shrink-0 rounded-lg" />
              <span className="min-w-0">
                <span className="line-clamp-2 font-medium wrap-anywhere">{film.title}</span>
                <span className="block text-sm text-soft tabular-nums">
                  {progressWords(film) ?? formatTime(film.durationMs ?? 0)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
