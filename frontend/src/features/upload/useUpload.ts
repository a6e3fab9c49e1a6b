import { useCallback, useEffect, useRef, useState } from 'react';
import { accessToken } from '@/lib/access-token.ts';
import { explain, Problem } from '@/lib/problem.ts';
import type { VideoStatus } from '@/protocol/index.ts';
import { refusal } from './accepted.ts';
import { type Transfer, upload } from './api.ts';

type UploadState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly name: string; readonly sent: number; readonly total: number }
  | { readonly kind: 'storing'; readonly name: string }
  | { readonly kind: 'refused'; readonly message: string };

export interface Upload {
  readonly state: UploadState;
  start(file: File): void;
  cancel(): void;
  reset(): void;
}

const IDLE: UploadState = { kind: 'idle' };

/** One film on its way to the server at a time. */
export function useUpload(uploaded: (video: VideoStatus) => void): Upload {
  const [state, setState] = useState<UploadState>(IDLE);
  const transfer = useRef<Transfer | null>(null);
  const tell = useRef(uploaded);
  tell.current = uploaded;

  useEffect(() => () => transfer.current?.cancel(), []);
  useWarningBeforeLeaving(state.kind === 'sending' || state.kind === 'storing');

  const start = useCallback((file: File) => {
    if (transfer.current !== null) {
      return;
    }
    const message = refusal(file);
    if (message !== null) {
      setState({ kind: 'refused', message });
      return;
    }
    setState({ kind: 'sending', name: file.name, sent: 0, total: file.size });
    const attempt = () => {
      transfer.current = upload(file, (sent) =>
        setState(
          sent < file.size
            ? { kind: 'sending', name: file.name, sent, total: file.size }
            : { kind: 'storing', name: file.name },
        ),
      );
      return transfer.current.done;
    };
    withFreshToken(attempt)
      .then(
        (video) => {
          setState(IDLE);
          tell.current(video);
        },
        (error: unknown) => {
          const cancelled = error instanceof Problem && error.code === 'cancelled';
          setState(cancelled ? IDLE : { kind: 'refused', message: explain(error) });
        },
      )
      .finally(() => {
        transfer.current = null;
      });
  }, []);

  const cancel = useCallback(() => transfer.current?.cancel(), []);
  const reset = useCallback(() => setState(IDLE), []);
  return { state, start, cancel, reset };
}

async function withFreshToken<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof Problem && error.status === 401 && (await accessToken.renew())) {
      return attempt();
    }
    throw error;
  }
}

function useWarningBeforeLeaving(busy: boolean): void {
  useEffect(() => {
    if (!busy) {
      return;
    }
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [busy]);
}
