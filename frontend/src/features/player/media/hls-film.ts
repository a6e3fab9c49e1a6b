import type Hls from 'hls.js';
import { hlsWords } from './failure-words.ts';

export interface HlsFilm {
  readonly url: string;
  /** Where a film from elsewhere comes from; null for our own films. */
  readonly host: string | null;
}

const RECOVERIES = 5;

const library = () => import('hls.js');

/** Fetches the library before a film needs it, as somebody who is about to come in waits for nothing yet. */
export function fetchHlsAhead(): void {
  library().catch(() => {});
}

/** Binds an HLS film to the element, by hls.js where Media Source Extensions exist and natively otherwise. */
export function loadHls(
  video: HTMLVideoElement,
  film: HlsFilm,
  startMs: number,
  failed: (reason: string) => void,
): () => void {
  let release: (() => void) | null = null;
  let gone = false;
  library().then(
    ({ default: Library }) => {
      if (!gone) {
        release = Library.isSupported()
          ? loadByLibrary(Library, video, film, startMs, failed)
          : loadPlain(video, film.url, () => failed('This browser cannot play the film.'));
      }
    },
    () => failed('The player did not load. Reload the page to try again.'),
  );
  return () => {
    gone = true;
    release?.();
  };
}

function loadByLibrary(
  Library: typeof Hls,
  video: HTMLVideoElement,
  { url, host }: HlsFilm,
  startMs: number,
  failed: (reason: string) => void,
): () => void {
  // Our segments are fragmented MP4, so there is nothing to transmux in a worker, and no blob: script to allow.
  const hls = new Library({
    enableWorker: false,
    startPosition: startMs / 1000,
    backBufferLength: 60,
    maxBufferLength: 40,
  });
  let recoveries = 0;
  hls.on(Library.Events.ERROR, (_, error) => {
    if (!error.fatal) {
      return;
    }
    recoveries += 1;
    const lost = host !== null && error.details.startsWith('manifest');
    if (recoveries > RECOVERIES || lost) {
      hls.destroy();
      failed(hlsWords(error, host));
    } else if (error.type === Library.ErrorTypes.MEDIA_ERROR) {
      hls.recoverMediaError();
    } else {
      setTimeout(() => hls.startLoad(), 1000 * recoveries);
    }
  });
  hls.loadSource(url);
  hls.attachMedia(video);
  return () => hls.destroy();
}

/** Binds a film the browser plays by itself. */
export function loadPlain(
  video: HTMLVideoElement,
  url: string,
  failed: (code: number | undefined) => void,
): () => void {
  const onError = () => failed(video.error?.code);
  video.addEventListener('error', onError);
  video.src = url;
  return () => {
    video.removeEventListener('error', onError);
    video.removeAttribute('src');
    video.load();
  };
}
