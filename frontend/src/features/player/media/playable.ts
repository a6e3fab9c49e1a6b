import type { PlaybackState, VideoStatus } from '@/protocol/index.ts';

type Provider = Extract<NonNullable<PlaybackState['source']>, { type: 'embed' }>['provider'];

/** A film that can be put on screen. */
export type Playable =
  | {
      readonly kind: 'hls' | 'mp4';
      readonly url: string;
      readonly host: string | null;
      readonly title: string;
    }
  | {
      readonly kind: 'embed';
      readonly provider: Provider;
      readonly videoId: string;
      readonly title: string;
    };

/** The room's film as something to put on screen, or null while there is none or it is still being made playable. */
export function playableOf(source: PlaybackState['source'], video: VideoStatus | null): Playable | null {
  switch (source?.type) {
    case 'upload':
      return video?.videoId === source.videoId && video.status === 'READY' && video.manifestUrl !== null
        ? { kind: 'hls', url: video.manifestUrl, host: null, title: video.title }
        : null;
    case 'direct':
      return { kind: source.format, url: source.url, host: hostOf(source.url), title: source.title };
    case 'embed':
      return { kind: 'embed', provider: source.provider, videoId: source.videoId, title: source.title };
    case undefined:
      return null;
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : 'The site';
}
