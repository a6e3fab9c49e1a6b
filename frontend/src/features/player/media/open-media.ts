import type Hls from 'hls.js';
import type { Profile } from '../profile.ts';
import { connectDailymotion } from './dailymotion.ts';
import { ElementMedia } from './element-media.ts';
import type { Connect } from './embed-player.ts';
import { DAILYMOTION, vimeo, youtube } from './embed-profiles.ts';
import { EmbeddedMedia } from './embedded-media.ts';
import { mp4Words } from './failure-words.ts';
import { loadHls, loadPlain } from './hls-film.ts';
import { HlsTracks } from './hls-tracks.ts';
import type { Media } from './media.ts';
import type { Playable } from './playable.ts';
import { connectVimeo } from './vimeo.ts';
import { connectYouTube } from './youtube.ts';

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
  switch (film.kind) {
    case 'hls':
      return openHls(host, film, startMs, failed);
    case 'mp4':
      return new ElementMedia(host, film.title, (video) =>
        loadPlain(video, film.url, (code) => failed(mp4Words(code, film.host ?? 'The site'))),
      );
    case 'embed': {
      const frame = document.createElement('div');
      frame.className = 'screen-embed';
      frame.dataset.testid = 'embed';
      host.append(frame);
      const [connect, profile] = embedOf(film, startMs);
      return new EmbeddedMedia(frame, connect, profile, failed);
    }
  }
}

function openHls(
  host: HTMLElement,
  film: Extract<Playable, { kind: 'hls' | 'mp4' }>,
  startMs: number,
  failed: (reason: string) => void,
): Media {
  const tracks = new HlsTracks();
  let hls: Hls | null = null;
  const load = (video: HTMLVideoElement) =>
    loadHls(video, film, startMs, failed, (opened) => {
      hls = opened;
      tracks.attach(opened);
    });
  // A live playlist still grows; loading anew begins with it.
  const growing = () => hls?.latestLevelDetails?.live ?? false;
  const lookForMore = (positionMs: number) => growing() && hls?.startLoad(positionMs / 1000, true);
  return new ElementMedia(host, film.title, load, tracks, { growing, lookForMore });
}

function embedOf(film: Extract<Playable, { kind: 'embed' }>, startMs: number): [Connect, Profile] {
  switch (film.provider) {
    case 'youtube':
      return [connectYouTube(film.videoId), youtube()];
    case 'vimeo':
      return [connectVimeo(film.videoId, film.title), vimeo(true)];
    case 'dailymotion':
      return [connectDailymotion(film.videoId, startMs), DAILYMOTION];
  }
}
