import type Hls from 'hls.js';

/** Binds an HLS film to the element, by hls.js where Media Source Extensions exist and natively otherwise. */
export function loadHls(
  video: HTMLVideoElement,
  url: string,
  startMs: number,
  failed: (reason: string) => void,
): () => void {
  let release: (() => void) | null = null;
  let gone = false;
  import('hls.js').then(
    ({ default: Library }) => {
      if (!gone) {
        release = Library.isSupported()
          ? loadByLibrary(Library, video, url, startMs, failed)
          : loadNatively(video, url, failed);
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
  url: string,
  startMs: number,
  failed: (reason: string) => void,
): () => void {
  // Segments are fragmented MP4, so there is nothing to transmux in a worker, and no blob: script to allow.
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
    if (recoveries > 5) {
      hls.destroy();
      failed('The film stopped loading. Reload the page to try again.');
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

function loadNatively(video: HTMLVideoElement, url: string, failed: (reason: string) => void): () => void {
  const onError = () => failed('This browser cannot play the film.');
  video.addEventListener('error', onError);
  video.src = url;
  return () => {
    video.removeEventListener('error', onError);
    video.removeAttribute('src');
    video.load();
  };
}
