import { accessToken } from '@/lib/access-token.ts';
import { Problem, problemFrom, unreachable } from '@/lib/problem.ts';
import { decodeVideoStatus } from '@/protocol/decode.ts';
import type { VideoStatus } from '@/protocol/index.ts';
import { declaredType } from './accepted.ts';

export interface Transfer {
  readonly done: Promise<VideoStatus>;
  cancel(): void;
}

/** Sends one film; `fetch` cannot tell how far an upload is, hence XMLHttpRequest. */
export function upload(file: File, progress: (sentBytes: number) => void): Transfer {
  const xhr = new XMLHttpRequest();
  const done = new Promise<VideoStatus>((resolve, reject) => {
    xhr.open('POST', `/api/videos/upload?filename=${encodeURIComponent(file.name)}`);
    xhr.setRequestHeader('accept', 'application/json');
    xhr.setRequestHeader('content-type', declaredType(file) ?? 'application/octet-stream');
    const token = accessToken.current();
    if (token !== null) {
      xhr.setRequestHeader('authorization', `Bearer ${token}`);
    }
    xhr.upload.onprogress = (event) => progress(event.loaded);
    xhr.onload = () => {
      try {
        if (xhr.status !== 201) {
          throw problemFrom(xhr.status, xhr.responseText);
        }
        resolve(decodeVideoStatus(JSON.parse(xhr.responseText)));
      } catch (error) {
        reject(error);
      }
    };
    xhr.onerror = () => reject(unreachable());
    xhr.onabort = () => reject(new Problem(0, 'cancelled', 'The upload was cancelled.'));
    xhr.send(file);
  });
  return { done, cancel: () => xhr.abort() };
}
