import { X } from 'lucide-react';
import { formatBytes } from '@/lib/format.ts';
import { Button } from '@/ui/Button.tsx';
import { Notice } from '@/ui/Notice.tsx';
import type { Upload } from './useUpload.ts';

/** How far the film is on its way to the server, or why it was not taken. */
export function UploadProgress({ upload }: { upload: Upload }) {
  const { state } = upload;
  switch (state.kind) {
    case 'idle':
      return null;
    case 'refused':
      return (
        <Notice tone="bad">
          <p data-testid="upload-error">{state.message}</p>
          <button
            type="button"
            className="mt-1 min-h-11 font-semibold text-ember underline underline-offset-4"
            onClick={upload.reset}
          >
            Dismiss
          </button>
        </Notice>
      );
    case 'storing':
      return (
        <div role="status" data-testid="upload-progress">
          <p className="truncate font-medium">{state.name}</p>
          <p className="text-sm text-soft">Sent. The server is checking the file…</p>
        </div>
      );
    case 'sending': {
      const percent = Math.floor((100 * state.sent) / state.total);
      return (
        <div data-testid="upload-progress">
          <p className="truncate font-medium">{state.name}</p>
          <div
            role="progressbar"
            aria-label={`Uploading ${state.name}`}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={percent}
            className="my-2 h-2.5 overflow-hidden rounded-full bg-well"
          >
            <div
              className="h-full origin-left bg-gradient-to-r from-ember to-coral transition-transform"
              style={{ transform: `scaleX(${state.sent / state.total})` }}
            />
          </div>
          <div className="flex items-center justify-between gap-2">
            <span className="text-sm text-soft tabular-nums">
              {formatBytes(state.sent)} of {formatBytes(state.total)} · {percent}%
            </span>
            <Button look="quiet" className="-mr-4" onClick={upload.cancel}>
              <X aria-hidden className="size-4" />
              Cancel
            </Button>
          </div>
        </div>
      );
    }
  }
}
