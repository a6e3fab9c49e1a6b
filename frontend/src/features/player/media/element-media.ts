import { ELEMENT, type Profile, SAFARI } from '../profile.ts';
import type { Actual } from '../timeline.ts';
import type { FilmTracks } from './film-tracks.ts';
import type { Media, MediaState, PlayResult } from './media.ts';

/** Binds a film to the element until the returned function is called. */
type Load = (video: HTMLVideoElement) => () => void;

const CHANGES = ['loadedmetadata', 'canplay', 'seeked', 'playing', 'pause', 'waiting', 'ended'] as const;
const STATES = [
  'timeupdate',
  'durationchange',
  'progress',
  'volumechange',
  'waiting',
  'playing',
  'canplay',
  'seeking',
  'seeked',
  'pause',
  'ended',
  'emptied',
] as const;

/** Where a film ends that is still being made. */
interface Edge {
  growing(): boolean;
  lookForMore(positionMs: number): void;
}

/** What some browsers tell of the sound beyond the standard. */
interface Sounding {
  readonly webkitAudioDecodedByteCount?: number;
  readonly mozHasAudio?: boolean;
}

/** Whether the browser knows that what is loaded has no sound. */
function silent(video: HTMLVideoElement): boolean {
  const { webkitAudioDecodedByteCount, mozHasAudio }: HTMLVideoElement & Sounding = video;
  return webkitAudioDecodedByteCount === 0 || mozHasAudio === false;
}

/** A film in the browser's own player; what happened is told by the element's events. */
export class ElementMedia implements Media {
  readonly profile: Profile = navigator.vendor.startsWith('Apple') ? SAFARI : ELEMENT;
  readonly surface: HTMLVideoElement;
  private readonly unload: () => void;

  constructor(
    host: HTMLElement,
    title: string,
    load: Load,
    readonly tracks?: FilmTracks,
    private readonly edge?: Edge,
  ) {
    const video = document.createElement('video');
    video.playsInline = true;
    video.preload = 'auto';
    video.setAttribute('aria-label', title);
    video.dataset.testid = 'video';
    host.append(video);
    this.surface = video;
    this.unload = load(video);
  }

  actual(): Actual {
    const video = this.surface;
    const growing = this.edge?.growing() ?? false;
    return {
      positionMs: video.currentTime * 1000,
      paused: video.paused,
      seeking: video.seeking,
      ended: video.ended,
      ready:
        video.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA || (video.paused && !growing && this.atEnd()),
      silent: silent(video),
      rate: video.playbackRate,
      durationMs: Number.isFinite(video.duration) ? video.duration * 1000 : null,
      growing,
    };
  }

  seek(positionMs: number): void {
    this.surface.currentTime = positionMs / 1000;
  }

  pause(): void {
    this.surface.pause();
  }

  async play(): Promise<PlayResult> {
    try {
      await this.surface.play();
      return 'playing';
    } catch (error) {
      return error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'interrupted';
    }
  }

  setRate(rate: number, roomRate: number): void {
    // Leaving rate 1 with pitch correction on costs about 20 ms at once, so nudges go without it.
    this.surface.preservesPitch = roomRate !== 1;
    this.surface.playbackRate = rate;
  }

  state(): MediaState {
    const { buffered, currentTime, duration, volume, muted, readyState, ended } = this.surface;
    let end = currentTime;
    for (let i = 0; i < buffered.length; i++) {
      if (buffered.start(i) <= currentTime + 0.5) {
        end = Math.max(end, buffered.end(i));
      }
    }
    return {
      positionMs: currentTime * 1000,
      durationMs: Number.isFinite(duration) ? duration * 1000 : 0,
      bufferedMs: end * 1000,
      volume,
      muted,
      waiting: readyState < HTMLMediaElement.HAVE_FUTURE_DATA && !ended,
    };
  }

  lookForMore(): void {
    this.edge?.lookForMore(this.surface.currentTime * 1000);
  }

  setVolume(volume: number): void {
    this.surface.volume = volume;
  }

  setMuted(muted: boolean): void {
    this.surface.muted = muted;
  }

  onChange(listener: () => void): () => void {
    return this.on(CHANGES, listener);
  }

  onState(listener: () => void): () => void {
    return this.on(STATES, listener);
  }

  /** Without controls of its own there is nothing to do inside it. */
  onWish(): () => void {
    return () => {};
  }

  release(): void {
    this.unload();
    this.surface.remove();
  }

  private on(events: readonly string[], listener: () => void): () => void {
    for (const event of events) {
      this.surface.addEventListener(event, listener);
    }
    return () => {
      for (const event of events) {
        this.surface.removeEventListener(event, listener);
      }
    };
  }

  private atEnd(): boolean {
    return this.surface.currentTime >= this.surface.duration;
  }
}
