import type { PlaybackState } from '@/protocol/index.ts';
import { DAILYMOTION, vimeo, youtube } from './media/embed-profiles.ts';
import { ELEMENT } from './profile.ts';

/** How far a picture of this film may be from the room, in milliseconds, and still count as in step. */
export function inStepOf(source: PlaybackState['source']): number {
  if (source?.type !== 'embed') {
    return ELEMENT.inStep;
  }
  switch (source.provider) {
    case 'youtube':
      return youtube().inStep;
    case 'vimeo':
      return vimeo(true).inStep;
    case 'dailymotion':
      return DAILYMOTION.inStep;
  }
}
