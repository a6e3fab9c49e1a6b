import { useEffect, useState } from 'react';
import { type Media, type MediaState, NO_MEDIA } from './media/media.ts';

/** What the player says of itself; changes only by its own events. */
export function useMediaState(media: Media | null): MediaState {
  const [state, setState] = useState(NO_MEDIA);
  useEffect(() => {
    if (media === null) {
      return;
    }
    const read = () => setState(media.state());
    read();
    return media.onState(read);
  }, [media]);
  return state;
}
