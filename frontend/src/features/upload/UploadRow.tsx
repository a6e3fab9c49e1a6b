import { Pause, Play, RotateCcw, X } from 'lucide-react';
import { IconButton } from '@/ui/Button.tsx';
import { type UploadItem, underWay } from './upload-item.ts';
import { stateWords } from './upload-words.ts';
import { uploads } from './uploads.ts';

/** One film on its way: how far it is, and what can be done about it. */
export function UploadRow({ item }: { item: UploadItem }) {
  const { key, name, sizeBytes, sentBytes, state } = item;
  const refused = state.kind === 'refused';
  const percent = Math.floor((100 * sentBytes) / sizeBytes);
  return (
    <div data-testid="upload-progress" data-state={state.kind}>
      <div className="flex items-center gap-1">
        <p className="min-w-0 grow truncate font-medium" title={name}>
          {name}
        </p>
        {state.kind !== 'checking' && <Deeds item={item} />}
        <IconButton
          label={refused ? `Dismiss ${name}` : `Cancel the upload of ${name}`}
          onClick={() => (refused ? uploads.dismiss(key) : uploads.cancel(key))}
        >
          <X aria-hidden className="size-4" />
        </IconButton>
      </div>
      {!refused && (
        <div
          role="progressbar"
          aria-label={`Uploading ${name}`}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
          className="mb-1.5 h-2 overflow-hidden rounded-full bg-well"
        >
          <div
            className={`h-full origin-left transition-transform ${underWay(item) ? 'bg-gradient-to-r from-ember to-coral' : 'bg-faint'}`}
            style={{ transform: `scaleX(${sentBytes / sizeBytes})` }}
          />
        </div>
      )}
      <p
        role={refused ? 'alert' : undefined}
        className={`text-sm tabular-nums ${refused ? 'text-bad' : 'text-soft'}`}
        data-testid={refused ? 'upload-error' : 'upload-state'}
      >
        {stateWords(item)}
      </p>
    </div>
  );
}

function Deeds({ item: { key, name, state } }: { item: UploadItem }) {
  switch (state.kind) {
    case 'queued':
    case 'sending':
    case 'checking':
      return (
        <IconButton label={`Pause the upload of ${name}`} onClick={() => uploads.pause(key)}>
          <Pause aria-hidden className="size-4" />
        </IconButton>
      );
    case 'paused':
      return (
        <IconButton label={`Go on with the upload of ${name}`} onClick={() => uploads.resume(key)}>
          <Play aria-hidden className="size-4" />
        </IconButton>
      );
    case 'waiting':
      return (
        <IconButton label={`Try now to go on with ${name}`} onClick={() => uploads.resume(key)}>
          <RotateCcw aria-hidden className="size-4" />
        </IconButton>
      );
    case 'refused':
      return state.again ? (
        <IconButton label={`Try ${name} again`} onClick={() => uploads.resume(key)}>
          <RotateCcw aria-hidden className="size-4" />
        </IconButton>
      ) : null;
  }
}
