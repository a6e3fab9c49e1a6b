import { ElementMedia } from './element-media.ts';
import { loadHls } from './hls-film.ts';
import type { Media } from './media.ts';

/** A film that can be put on screen. */
export interface Playable {
  readonly kind: 'hls';
  readonly url: string;
  readonly title: string;
}

/**
 * Puts the film's player into the host.
 *
 * @param startMs where the room is now, so that loading begins there
 * @param failed called once when the film cannot go on by itself
 */
export function openMedia(
  host: HTMLElement,
  film: Playable,
  startMs: number,
  failed: (reason: string) => void,
): Media {
  return new ElementMedia(host, film.title, (video) => loadHls(video, film.url, startMs, failed));
}
