import { useCallback, useState } from 'react';
import type { Wish } from '@/connection/commands.ts';
import type { PlaybackState } from '@/protocol/index.ts';
import { moveAlone } from './alone.ts';
import type { Media } from './media/media.ts';
import { useSyncChoice } from './sync-choice.ts';

interface Helm {
  readonly playback: PlaybackState;
  readonly maySteer: boolean;
  readonly steer: (wish: Wish) => Promise<void>;
}

/** What the controls show and move: the room, or this player alone for whoever watches on their own. */
export function useHelm(media: Media | null, room: Helm): Helm {
  const free = useSyncChoice(({ following }) => following === 'free');
  const [moves, setMoves] = useState(0);
  const steerAlone = useCallback(
    async (wish: Wish) => {
      if (media !== null) {
        await moveAlone(media, wish);
      }
      setMoves((count) => count + 1);
    },
    [media],
  );
  if (!free || media === null) {
    return room;
  }
  const { paused, rate } = media.actual();
  const alone = { playing: !paused, playbackRate: rate, sequence: -moves };
  return { playback: { ...room.playback, ...alone }, maySteer: true, steer: steerAlone };
}
