import type { Actual } from './timeline.ts';

export type PlayResult = 'playing' | 'refused' | 'interrupted';

/** Reads the media element and passes requests on to it; what happened is told by the element's own events. */
export class MediaAdapter {
  constructor(private readonly video: HTMLVideoElement) {}

  actual(): Actual {
    const { video } = this;
    return {
      positionMs: video.currentTime * 1000,
      paused: video.paused,
      seeking: video.seeking,
      ended: video.ended,
      ready: video.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA || (video.paused && this.atEnd()),
      rate: video.playbackRate,
      durationMs: Number.isFinite(video.duration) ? video.duration * 1000 : null,
    };
  }

  seek(positionMs: number): void {
    this.video.currentTime = positionMs / 1000;
  }

  pause(): void {
    this.video.pause();
  }

  async play(): Promise<PlayResult> {
    try {
      await this.video.play();
      return 'playing';
    } catch (error) {
      return error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'interrupted';
    }
  }

  setRate(rate: number, roomRate: number): void {
    // Leaving rate 1 with pitch correction on costs about 20 ms at once, so nudges go without it.
    this.video.preservesPitch = roomRate !== 1;
    this.video.playbackRate = rate;
  }

  /** Calls back on every event after which the sync loop should look again. */
  onChange(listener: () => void): () => void {
    const events = ['loadedmetadata', 'canplay', 'seeked', 'playing', 'pause', 'waiting', 'ended'] as const;
    for (const event of events) {
      this.video.addEventListener(event, listener);
    }
    return () => {
      for (const event of events) {
        this.video.removeEventListener(event, listener);
      }
    };
  }

  private atEnd(): boolean {
    return this.video.currentTime >= this.video.duration;
  }
}
