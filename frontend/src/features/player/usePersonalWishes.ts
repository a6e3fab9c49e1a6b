import { type RefObject, useEffect, useRef } from 'react';
import type { Wish } from '@/connection/commands.ts';
import type { Media } from './media/media.ts';

/** Who pauses inside a provider's player means the room, as with a click on our own films. */
export function usePersonalWishes(
  media: Media | null,
  frame: RefObject<HTMLElement | null>,
  maySteer: boolean,
  steer: (wish: Wish) => Promise<void>,
): void {
  const latest = useRef({ maySteer, steer });
  latest.current = { maySteer, steer };
  useEffect(
    () =>
      media?.onWish((wish) => {
        // The keys belong to our page again, and the next pause without a click is not taken for a wish.
        frame.current?.focus({ preventScroll: true });
        if (latest.current.maySteer) {
          void latest.current.steer({ type: wish === 'play' ? 'sync:play' : 'sync:pause' });
        }
      }),
    [media, frame],
  );
}
