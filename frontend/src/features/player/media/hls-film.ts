import type Hls from 'hls.js';
import { hlsWords } from './failure-words.ts';
import type { FilmPass } from './film-pass.ts';

export interface HlsFilm {
  readonly url: string;
  /** Where a film from elsewhere comes from; null for our own films. */
  readonly host: string | null;
  /** Where our own film's files are; null for films from elsewhere. */
  readonly film: FilmPass | null;
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
  opened: (hls: Hls) => void,
): () => void {
  let release: (() => void) | null = null;
  let gone = false;
  library().then(
    ({ default: Library }) => {
      if (!gone) {
        release = Library.isSupported()
          ? loadByLibrary(Library, video, film, startMs, failed, opened)
          : loadNatively(video, film, () => failed('This browser cannot play the film.'));
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
  { url, host, film }: HlsFilm,
  startMs: number,
  failed: (reason: string) => void,
  opened: (hls: Hls) => void,
): () => void {
  // Our segments are fragmented MP4, so there is nothing to transmux in a worker, and no blob: script to allow.
  const hls = new Library({
    enableWorker: false,
    startPosition: startMs / 1000,
    backBufferLength: 60,
    maxBufferLength: 40,
    ...(film === null ? {} : { xhrSetup: withFreshPass(film) }),
    // The page draws subtitles itself; the library's own tracks would need data: addresses to be allowed.
    renderTextTracksNatively: false,
  });
  opened(hls);
  const rest = recover(Library, hls, { url, host, film }, failed);
  hls.loadSource(film?.manifestUrl() ?? url);
  hls.attachMedia(video);
  return () => {
    rest();
    hls.destroy();
  };
}

/** Goes on after errors until there are too many of them; the returned function ends that. */
function recover(
  Library: typeof Hls,
  hls: Hls,
  { url, host, film }: HlsFilm,
  failed: (reason: string) => void,
): () => void {
  let recoveries = 0;
  let repairs = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  // What arrives can still be broken, so repairs of the picture count on.
  hls.on(Library.Events.FRAG_BUFFERED, () => {
    recoveries = 0;
  });
  hls.on(Library.Events.ERROR, (_, error) => {
    if (error.response?.code === 403) {
      film?.refused();
    }
    if (!error.fatal) {
      return;
    }
    const broken = error.type === Library.ErrorTypes.MEDIA_ERROR;
    repairs += broken ? 1 : 0;
    recoveries += broken ? 0 : 1;
    const unopened = error.details.startsWith('manifest');
    if (Math.max(repairs, recoveries) > RECOVERIES || (unopened && host !== null)) {
      clearTimeout(again);
      hls.destroy();
      failed(hlsWords(error, host));
    } else if (broken) {
      hls.recoverMediaError();
    } else {
      clearTimeout(again);
      // Without its manifest there is nothing of the film yet that loading could go on with.
      const load = () => (unopened ? hls.loadSource(film?.manifestUrl() ?? url) : hls.startLoad());
      again = setTimeout(load, 1000 * recoveries);
    }
  });
  return () => clearTimeout(again);
}

/**
 * Playlists name their parts with the pass that they were fetched with; each part is fetched with the newest one. Playlists are not
 * taken from the browser's own store, where one of a film that grows would be too short for some seconds.
 */
function withFreshPass(film: FilmPass): (xhr: XMLHttpRequest, url: string) => Promise<void> {
  return async (xhr, url) => {
    xhr.open('GET', await film.fresh(url), true);
    if (url.endsWith('.m3u8')) {
      xhr.setRequestHeader('Cache-Control', 'no-cache');
    }
  };
}

function loadNatively(video: HTMLVideoElement, { url, film }: HlsFilm, failed: () => void): () => void {
  if (film === null) {
    return loadPlain(video, url, failed);
  }
  let release = () => {};
  let gone = false;
  film.forNativePlayer().then((lasting) => {
    if (!gone) {
      release = loadPlain(video, lasting, failed);
    }
  }, failed);
  return () => {
    gone = true;
    release();
  };
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
