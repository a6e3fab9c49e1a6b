import { describe, expect, it } from 'vitest';
import type { VideoStatus } from '@/protocol/index.ts';
import { reachOf, standsAtEnd, unfinished } from './reach.ts';

const upload = { type: 'upload', videoId: 'v', title: 'T' } as const;
const video: VideoStatus = {
  type: 'video:status',
  videoId: 'v',
  title: 'T',
  status: 'PROCESSING',
  progressPercent: 40,
  manifestUrl: '/hls/v/1/master.m3u8',
  playableMs: 60_000,
  durationMs: 600_000,
  failure: null,
};

describe('how far one may go in a film', () => {
  it('is as far as it is made', () => {
    const reach = reachOf(upload, video, 66_000);
    expect(reach).toEqual({ totalMs: 600_000, untilMs: 60_000 });
    expect(unfinished(reach)).toBe(true);
  });

  it('is all of it once it is finished', () => {
    const ready: VideoStatus = { ...video, status: 'READY', playableMs: null };
    const reach = reachOf(upload, ready, 600_033);
    expect(reach).toEqual({ totalMs: 600_033, untilMs: 600_033 });
    expect(unfinished(reach)).toBe(false);
    expect(reachOf(upload, ready, 18_000), 'although the player has not heard of it yet').toEqual({
      totalMs: 600_000,
      untilMs: 600_000,
    });
  });

  it('may be where the picture stands', () => {
    const reach = reachOf(upload, video, 60_000);
    expect(standsAtEnd(59_900, reach)).toBe(true);
    expect(standsAtEnd(59_400, reach)).toBe(false);
    expect(standsAtEnd(600_000, { totalMs: 600_000, untilMs: 600_000 }), 'the film is over').toBe(false);
  });

  it('is what the player says where the length or the film is another', () => {
    expect(reachOf(upload, { ...video, durationMs: null }, 50_000)).toEqual({
      totalMs: 60_000,
      untilMs: 60_000,
    });
    expect(reachOf(upload, { ...video, videoId: 'w' }, 50_000)).toEqual({ totalMs: 50_000, untilMs: 50_000 });
    expect(reachOf(null, null, 0)).toEqual({ totalMs: 0, untilMs: 0 });
  });
});
