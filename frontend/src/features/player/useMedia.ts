import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Media } from './media/media.ts';
import { openMedia } from './media/open-media.ts';
import type { Playable } from './media/playable.ts';

interface OpenedMedia {
  readonly media: Media | null;
  readonly failure: string | null;
}

/** Puts the film's player into the host for as long as both are there. */
export function useMedia(
  host: RefObject<HTMLElement | null>,
  film: Playable,
  startMs: () => number,
): OpenedMedia {
  const [media, setMedia] = useState<Media | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const latest = useRef({ film, startMs });
  latest.current = { film, startMs };
  useEffect(() => {
    if (host.current === null) {
      return;
    }
    const opened = openMedia(host.current, latest.current.film, latest.current.startMs(), setFailure);
    setMedia(opened);
    return () => {
      setMedia(null);
      setFailure(null);
      opened.release();
    };
  }, [host]);
  return { media, failure };
}
