import type { DetailedError, Upload } from 'tus-js-client';
import { accessToken } from '@/lib/access-token.ts';
import { Problem, problemFrom, unreachable } from '@/lib/problem.ts';
import { declaredType } from './accepted.ts';
import type { BeginTransfer, TransferEvents } from './transfer.ts';

const UPLOADS = '/api/uploads';

/** Sends a file by tus; when to try again is decided by whoever began it. */
export const beginTus: BeginTransfer = (file, id, events) => {
  let upload: Upload | null = null;
  let over = false;
  const once: TransferEvents = {
    created: (created) => over || events.created(created),
    progress: (sent) => over || events.progress(sent),
    done: (videoId) => {
      if (!over) {
        over = true;
        events.done(videoId);
      }
    },
    failed: (problem) => {
      if (!over) {
        over = true;
        events.failed(problem);
      }
    },
  };
  import('tus-js-client').then(
    (library) => {
      if (!over) {
        upload = begun(library, file, id, once);
      }
    },
    () => once.failed(unreachable()),
  );
  return {
    stop() {
      over = true;
      void upload?.abort();
    },
  };
};

function begun(
  library: typeof import('tus-js-client'),
  file: File,
  id: string | null,
  events: TransferEvents,
): Upload {
  const upload = new library.Upload(file, {
    // Without an endpoint the library begins nothing anew behind our back when the upload is gone.
    ...(id === null ? { endpoint: UPLOADS } : { uploadUrl: addressOf(id) }),
    metadata: { filename: file.name, filetype: declaredType(file) ?? 'application/octet-stream' },
    retryDelays: null,
    storeFingerprintForResuming: false,
    onBeforeRequest(request) {
      const token = accessToken.current();
      if (token !== null) {
        request.setHeader('Authorization', `Bearer ${token}`);
      }
    },
    onUploadUrlAvailable() {
      const created = idOf(upload.url);
      // Behind a proxy that ends TLS the server may name itself by an address this page cannot use.
      upload.url = addressOf(created);
      events.created(created);
    },
    onProgress: (sent) => events.progress(sent),
    onSuccess: ({ lastResponse }) =>
      events.done(lastResponse.getHeader('SyncWatch-Video') ?? idOf(upload.url)),
    onError: (error) => events.failed(problemOf(error)),
  });
  upload.start();
  return upload;
}

function addressOf(id: string): string {
  return `${UPLOADS}/${encodeURIComponent(id)}`;
}

function idOf(url: string | null): string {
  return decodeURIComponent(/([^/]+)\/?$/.exec(url ?? '')?.[1] ?? '');
}

function problemOf(error: Error | DetailedError): Problem {
  if (!('originalRequest' in error)) {
    return new Problem(0, 'unreadable', 'The browser can no longer read the file. Choose it again.');
  }
  const answer = error.originalResponse;
  return answer === null || answer.getStatus() === 0
    ? unreachable()
    : problemFrom(answer.getStatus(), answer.getBody());
}
