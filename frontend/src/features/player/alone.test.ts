import { expect, it, vi } from 'vitest';
import type { Wish } from '@/connection/commands.ts';
import { moveAlone } from './alone.ts';

const player = () => ({ play: vi.fn(), pause: vi.fn(), seek: vi.fn(), setRate: vi.fn() });

it.each([
  [{ type: 'sync:play' }, 'play', []],
  [{ type: 'sync:pause' }, 'pause', []],
  [{ type: 'sync:seek', targetMediaTimeMs: 5000 }, 'seek', [5000]],
  [{ type: 'sync:rate', playbackRate: 1.5 }, 'setRate', [1.5, 1.5]],
] as [Wish, keyof ReturnType<typeof player>, number[]][])(
  'grants %j to the player alone',
  async (wish, deed, given) => {
    const media = player();
    await moveAlone(media, wish);
    expect(media[deed]).toHaveBeenCalledExactlyOnceWith(...given);
    const others = Object.entries(media).filter(([name]) => name !== deed);
    expect(others.every(([, other]) => other.mock.calls.length === 0)).toBe(true);
  },
);
