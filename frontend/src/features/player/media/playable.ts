import type { PlaybackState, VideoStatus } from '@/protocol/index.ts';

import type { FilmPass } from './film-pass.ts';

type Provider = Extract<NonNullable<PlaybackState['source']>, { type: 'embed' }>['provider'];

/** A film that can be put on screen. */
export type Playable =
  | {
      readonly kind: 'hls' | 'mp4';
      /** Of our own film the path that names it, which nobody can fetch without the pass. */
      readonly url: string;
      /** Null for our own films. */
      readonly host: string | null;
      readonly title: string;
      /** Where our own film's files are; null for films from elsewhere. */
      readonly film: FilmPass | null;
    }
  | {
      readonly kind: 'embed';
      readonly provider: Provider;
      readonly videoId: string;
      readonly title: string;
    };

/** The path of the room's film when it is an uploaded one of which something can be watched. */
export function manifestOf(source: PlaybackState['source'], video: VideoStatus | null): string | null {
  return source?.type === 'upload' && video?.videoId === source.videoId && video.status !== 'FAILED'
    ? video.manifestUrl
    : null;
}

/**
 * The room's film as something to put on screen, or null while there is none or it is still being made playable.
 *
 * @param pass for an uploaded film; null until it is there
 */
export function playableOf(
  source: PlaybackState['source'],
  video: VideoStatus | null,
  pass: FilmPass | null,
): Playable | null {
  switch (source?.type) {
    case 'upload': {
      const url = manifestOf(source, video);
      return url === null || pass === null
        ? null
        : { kind: 'hls', url, host: null, title: video?.title ?? source.title, film: pass };
    }
    case 'direct':
      return {
        kind: source.format,
        url: source.url,
        host: hostOf(source.url),
        title: source.title,
        film: null,
      };
    case 'embed':
      return { kind: 'embed', provider: source.provider, videoId: source.videoId, title: source.title };
    case undefined:
      return null;
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : 'The site';
}
