import { Pencil, RotateCcw, Trash2, Users } from 'lucide-react';
import { useRef, useState } from 'react';
import { formatTime, speakTime } from '@/lib/format.ts';
import { explain } from '@/lib/problem.ts';
import { Button, IconButton } from '@/ui/Button.tsx';
import { toast } from '@/ui/toasts.ts';
import { type Film, retryFilm } from './api.ts';
import { readLibrary } from './library-store.ts';
import { factsWords, progressWords } from './model.ts';
import { Poster } from './Poster.tsx';
import { Rename } from './Rename.tsx';

interface FilmCardProps {
  film: Film;
  onWatch: (videoId: string) => void;
  onDelete: (film: Film) => void;
}

export function FilmCard({ film, onWatch, onDelete }: FilmCardProps) {
  const { videoId, title, status, failure, retryable } = film;
  const [renaming, setRenaming] = useState(false);
  const rename = useRef<HTMLButtonElement>(null);
  return (
    <li className="glass flex min-w-0 flex-col overflow-hidden" data-testid="own-film" data-status={status}>
      <Picture film={film} />
      <div className="flex grow flex-col gap-2 p-4">
        {renaming ? (
          <Rename
            videoId={videoId}
            title={title}
            onDone={() => {
              setRenaming(false);
              requestAnimationFrame(() => rename.current?.focus());
            }}
          />
        ) : (
          <h2 className="line-clamp-2 text-lg font-semibold wrap-anywhere">{title}</h2>
        )}
        <p className="text-sm text-soft tabular-nums">{factsWords(film)}</p>
        {failure !== null && <p className="text-sm text-bad">{failure.message}</p>}
        {!renaming && (
          <div className="mt-auto flex items-center gap-1 pt-1">
            {status === 'FAILED' ? (
              retryable && <Retry film={film} />
            ) : (
              <Button aria-label={`Watch ${title} with friends`} onClick={() => onWatch(videoId)}>
                <Users aria-hidden className="size-4" />
                Watch
              </Button>
            )}
            <span className="grow" />
            <IconButton ref={rename} label={`Rename ${title}`} onClick={() => setRenaming(true)}>
              <Pencil aria-hidden className="size-4" />
            </IconButton>
            <IconButton label={`Delete ${title}`} onClick={() => onDelete(film)}>
              <Trash2 aria-hidden className="size-4" />
            </IconButton>
          </div>
        )}
      </div>
    </li>
  );
}

function Picture({ film }: { film: Film }) {
  const { title, status, posterUrl, durationMs, progressPercent } = film;
  const progress = progressWords(film);
  return (
    <div className="relative">
      <Poster url={posterUrl} />
      {durationMs !== null && (
        <span className="absolute top-2 right-2 rounded-lg bg-night/80 px-2 py-0.5 text-sm tabular-nums">
          <span className="sr-only">Lasts {speakTime(durationMs)}</span>
          <span aria-hidden>{formatTime(durationMs)}</span>
        </span>
      )}
      {progress !== null && (
        <p className="absolute inset-x-0 bottom-0 bg-night/80 px-4 py-1.5 text-sm font-medium tabular-nums">
          {progress}
        </p>
      )}
      {status === 'PROCESSING' && (
        <div
          role="progressbar"
          aria-label={`Making ${title} ready`}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={progressPercent}
          className="absolute inset-x-0 bottom-0 h-1 bg-line"
        >
          <div
            className="h-full origin-left bg-gradient-to-r from-ember to-coral transition-transform duration-700"
            style={{ transform: `scaleX(${progressPercent / 100})` }}
          />
        </div>
      )}
    </div>
  );
}

function Retry({ film: { videoId, title } }: { film: Film }) {
  const [busy, setBusy] = useState(false);
  const retry = async () => {
    setBusy(true);
    try {
      await retryFilm(videoId);
    } catch (error) {
      toast(explain(error), 'bad');
    }
    await readLibrary();
    setBusy(false);
  };
  return (
    <Button className="px-4" busy={busy} aria-label={`Try ${title} again`} onClick={() => void retry()}>
      {!busy && <RotateCcw aria-hidden className="size-4" />}
      Try again
    </Button>
  );
}
