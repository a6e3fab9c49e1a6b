/** A film bound to a media element until released. */
export interface LoadedFilm {
  release(): void;
}

/**
 * Binds an HLS film to the element, by hls.js where Media Source Extensions exist and natively otherwise.
 *
 * @param startMs where the room is now, so that loading begins there
 * @param failed called once when the film cannot go on by itself
 */
export async function loadFilm(
  video: HTMLVideoElement,
  manifestUrl: string,
  startMs: number,
  failed: (reason: string) => void,
): Promise<LoadedFilm> {
  const { default: Hls } = await import('hls.js');
  if (!Hls.isSupported()) {
    return loadNatively(video, manifestUrl, failed);
  }
  // Segments are fragmented MP4, so there is nothing to transmux in a worker, and no blob: script to allow.
  const hls = new Hls({
    enableWorker: false,
    startPosition: startMs / 1000,
    backBufferLength: 60,
    maxBufferLength: 40,
  });
  let recoveries = 0;
  hls.on(Hls.Events.ERROR, (_, error) => {
    if (!error.fatal) {
      return;
    }
    recoveries += 1;
    if (recoveries > 5) {
      hls.destroy();
      failed('The film stopped loading. Reload the page to try again.');
    } else if (error.type === Hls.ErrorTypes.MEDIA_ERROR) {
      hls.recoverMediaError();
    } else {
      setTimeout(() => hls.startLoad(), 1000 * recoveries);
    }
  });
  hls.loadSource(manifestUrl);
  hls.attachMedia(video);
  return { release: () => hls.destroy() };
}

function loadNatively(
  video: HTMLVideoElement,
  manifestUrl: string,
  failed: (reason: string) => void,
): LoadedFilm {
  const onError = () => failed('This browser cannot play the film.');
  video.addEventListener('error', onError);
  video.src = manifestUrl;
  return {
    release() {
      video.removeEventListener('error', onError);
      video.removeAttribute('src');
      video.load();
    },
  };
}
