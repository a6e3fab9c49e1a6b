import { useEffect } from 'react';
import type { Media, MediaState } from './media/media.ts';
import { ENDS_DIFFER_MS, type Reach } from './reach.ts';

const NEAR_END_MS = 1000;

/** A player that has come to the end of what it knows of a film looks for more at once when the room hears that there is. */
export function useMoreOfFilm(
  media: Media | null,
  { positionMs, durationMs }: MediaState,
  { untilMs }: Reach,
): void {
  const waits = durationMs > 0 && positionMs >= durationMs - NEAR_END_MS;
  const more = untilMs >= durationMs + ENDS_DIFFER_MS;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new part is worth another look
  useEffect(() => {
    if (waits && more) {
      media?.lookForMore?.();
    }
  }, [media, waits, more, untilMs]);
}
