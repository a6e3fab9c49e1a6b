import { useCallback, useEffect, useRef, useState } from 'react';
import { parseSprites, type Sprite } from './sprites.ts';

interface Sprites {
  readonly sprites: readonly Sprite[];
  /** Fetches them, the first time somebody wants to see one. */
  want(): void;
}

const AGAIN_AFTER_MS = 30_000;
const NONE: readonly Sprite[] = [];

/** @param beside the address of a file beside the film's playlists; null where there is none */
export function useSprites(beside: ((name: string) => string) | null): Sprites {
  const [sprites, setSprites] = useState(NONE);
  const asked = useRef(Number.NEGATIVE_INFINITY);
  const gone = useRef(false);
  const latest = useRef(beside);
  latest.current = beside;
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  const want = useCallback(() => {
    const now = performance.now();
    if (latest.current === null || now - asked.current < AGAIN_AFTER_MS) {
      return;
    }
    asked.current = now;
    read(latest.current('sprites.vtt')).then(
      (found) => {
        if (!gone.current && found.length > 0) {
          asked.current = Number.POSITIVE_INFINITY;
          setSprites(found);
        }
      },
      // A film that is still being made has none yet, and without them the time is shown alone.
      () => {},
    );
  }, []);
  return { sprites, want };
}

async function read(url: string): Promise<readonly Sprite[]> {
  const response = await fetch(url);
  return response.ok ? parseSprites(await response.text()) : NONE;
}
