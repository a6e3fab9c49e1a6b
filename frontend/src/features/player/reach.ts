import type { PlaybackState, VideoStatus } from '@/protocol/index.ts';

/** How long a film is, and how far one may go in it. */
export interface Reach {
  readonly totalMs: number;
  /** Less than the total while the film is still being made. */
  readonly untilMs: number;
}

/**
 * @param loadedMs how long the player says the film is: while it is being made only the part there is, and for some seconds
 * after that the part there was
 */
export function reachOf(source: PlaybackState['source'], video: VideoStatus | null, loadedMs: number): Reach {
  const ours = source?.type === 'upload' && video?.videoId === source.videoId;
  if (!ours) {
    return { totalMs: loadedMs, untilMs: loadedMs };
  }
  const totalMs = Math.max(loadedMs, video.durationMs ?? 0, video.playableMs ?? 0);
  return { totalMs, untilMs: Math.min(totalMs, video.playableMs ?? totalMs) };
}

/** Parts end with a frame and are told in whole milliseconds, so two ends of one film differ by less than this. */
export const ENDS_DIFFER_MS = 500;

/** Whether a picture stands where no more of the film has been made yet. */
export function standsAtEnd(positionMs: number, reach: Reach): boolean {
  return unfinished(reach) && positionMs >= reach.untilMs - ENDS_DIFFER_MS;
}

export function unfinished({ totalMs, untilMs }: Reach): boolean {
  return untilMs < totalMs;
}
