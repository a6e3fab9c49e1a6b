import type { PlaybackState, VideoStatus } from '@/protocol/index.ts';

/** How long a film is, and how far one may go in it. */
export interface Reach {
  readonly totalMs: number;
  /** Less than the total while the film is still being made. */
  readonly untilMs: number;
}

/** @param loadedMs how long the player says the film is; while it is being made that is only the part there is */
export function reachOf(source: PlaybackState['source'], video: VideoStatus | null, loadedMs: number): Reach {
  const ours = source?.type === 'upload' && video?.videoId === source.videoId;
  if (!ours || video.playableMs === null || video.status === 'READY') {
    return { totalMs: loadedMs, untilMs: loadedMs };
  }
  const totalMs = Math.max(loadedMs, video.durationMs ?? 0, video.playableMs);
  return { totalMs, untilMs: Math.min(totalMs, video.playableMs) };
}

export function unfinished({ totalMs, untilMs }: Reach): boolean {
  return untilMs < totalMs;
}
