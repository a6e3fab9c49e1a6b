import type { Wish } from '@/connection/commands.ts';
import type { Media } from './media/media.ts';

/** Grants a wish to this player alone; the room does not hear of it. */
export async function moveAlone(
  media: Pick<Media, 'play' | 'pause' | 'seek' | 'setRate'>,
  wish: Wish,
): Promise<void> {
  switch (wish.type) {
    case 'sync:play':
      await media.play();
      break;
    case 'sync:pause':
      media.pause();
      break;
    case 'sync:seek':
      media.seek(wish.targetMediaTimeMs);
      break;
    case 'sync:rate':
      media.setRate(wish.playbackRate, wish.playbackRate);
      break;
    case 'sync:source':
      // A film is the room's in any case and is not put on by the player's controls.
      break;
  }
}
