import type { Connect, EmbedEvents, EmbedPlayer, Phase } from './embed-player.ts';
import { youtube } from './embed-profiles.ts';
import { loadScript, Refusal, within } from './load-script.ts';

/** As much of https://developers.google.com/youtube/iframe_api_reference as is used here. */
interface YouTubePlayer {
  playVideo(): void;
  pauseVideo(): void;
  seekTo(seconds: number, allowSeekAhead: boolean): void;
  setPlaybackRate(rate: number): void;
  getAvailablePlaybackRates(): number[];
  getCurrentTime(): number;
  getDuration(): number;
  getVideoLoadedFraction(): number;
  setVolume(percent: number): void;
  getVolume(): number;
  mute(): void;
  unMute(): void;
  isMuted(): boolean;
  destroy(): void;
}

interface YouTubeOptions {
  readonly host: string;
  readonly videoId: string;
  readonly width: string;
  readonly height: string;
  readonly playerVars: Readonly<Record<string, string | number>>;
  readonly events: {
    onReady(event: { target: YouTubePlayer }): void;
    onStateChange(event: { data: number }): void;
    onPlaybackRateChange(event: { data: number }): void;
    onError(event: { data: number }): void;
    onAutoplayBlocked(): void;
  };
}

export interface YouTubeApi {
  readonly Player: new (element: HTMLElement, options: YouTubeOptions) => YouTubePlayer;
}

const SCRIPT = 'https://www.youtube.com/iframe_api';
const HOST = 'https://www.youtube-nocookie.com';
const POLL_MS = 100;
const PHASES: Readonly<Record<number, Phase>> = { 0: 'ended', 1: 'playing', 2: 'paused', 3: 'buffering' };

const ERRORS: Readonly<Record<number, string>> = {
  2: 'YouTube does not know this link.',
  5: 'YouTube’s player cannot show this film in this browser.',
  100: 'This film was removed from YouTube, or it is private.',
  101: 'The owner does not allow this film outside YouTube. Upload the file instead.',
  150: 'The owner does not allow this film outside YouTube. Upload the file instead.',
  153: 'YouTube refused, because the browser does not say which site asks.',
};

export function connectYouTube(videoId: string, api: () => Promise<YouTubeApi> = loadApi): Connect {
  return (host, events) => within('YouTube', open(host, videoId, events, api()));
}

async function open(
  host: HTMLElement,
  videoId: string,
  events: EmbedEvents,
  api: Promise<YouTubeApi>,
): Promise<EmbedPlayer> {
  const { Player } = await api;
  const place = document.createElement('div');
  host.append(place);
  return new Promise((resolve, reject) => {
    let driver: YouTubeDriver | null = null;
    new Player(place, {
      host: HOST,
      videoId,
      width: '100%',
      height: '100%',
      playerVars: {
        controls: 0,
        disablekb: 1,
        enablejsapi: 1,
        fs: 0,
        iv_load_policy: 3,
        origin: location.origin,
        playsinline: 1,
        rel: 0,
      },
      events: {
        onReady: ({ target }) => {
          driver = new YouTubeDriver(target, events);
          resolve(driver);
        },
        onStateChange: ({ data }) => driver?.entered(data),
        onPlaybackRateChange: ({ data }) => events.rate(data),
        onError: ({ data }) => {
          const words = ERRORS[data] ?? `YouTube cannot show this film (error ${data}).`;
          reject(new Refusal(words));
          events.failed(words);
        },
        onAutoplayBlocked: () => events.refused(),
      },
    });
  });
}

class YouTubeDriver implements EmbedPlayer {
  private readonly polling = setInterval(() => this.poll(), POLL_MS);
  private started = false;
  /** Where to begin: before the first start a seek would play the film. */
  private beginAt = 0;
  private last = { seconds: Number.NaN, duration: 0, rates: '', sound: '' };

  constructor(
    private readonly player: YouTubePlayer,
    private readonly events: EmbedEvents,
  ) {
    this.poll();
  }

  play(): void {
    if (!this.started && this.beginAt > 0) {
      this.player.seekTo(this.beginAt / 1000, true);
    }
    this.player.playVideo();
  }

  pause(): void {
    this.player.pauseVideo();
  }

  seek(positionMs: number): void {
    this.last = { ...this.last, seconds: Number.NaN };
    if (this.started) {
      this.player.seekTo(positionMs / 1000, true);
    } else {
      this.beginAt = positionMs;
    }
  }

  setRate(rate: number): void {
    this.player.setPlaybackRate(rate);
  }

  setVolume(volume: number): void {
    this.player.setVolume(volume * 100);
  }

  setMuted(muted: boolean): void {
    if (muted) {
      this.player.mute();
    } else {
      this.player.unMute();
    }
  }

  destroy(): void {
    clearInterval(this.polling);
    this.player.destroy();
  }

  entered(state: number): void {
    const phase = PHASES[state];
    if (phase !== undefined) {
      this.started ||= phase === 'playing';
      this.events.phase(phase);
    }
    this.poll();
  }

  /** The API has no events for these. */
  private poll(): void {
    const { player, events, last } = this;
    const seconds = this.started ? player.getCurrentTime() : this.beginAt / 1000;
    const duration = player.getDuration();
    const rates = player.getAvailablePlaybackRates();
    const sound = `${player.getVolume()} ${player.isMuted()}`;
    this.last = { seconds, duration, rates: rates.join(), sound };
    if (duration !== last.duration) {
      events.duration(duration * 1000);
    }
    if (seconds !== last.seconds || !this.started) {
      events.position(seconds * 1000);
    }
    if (rates.join() !== last.rates && rates.length > 0) {
      events.profile(youtube(rates));
    }
    if (sound !== last.sound) {
      events.sound(player.getVolume() / 100, player.isMuted());
    }
    events.buffered(player.getVideoLoadedFraction() * duration * 1000);
  }
}

interface YouTubeWindow {
  YT?: YouTubeApi;
  onYouTubeIframeAPIReady?: () => void;
}

/** The script calls back when its second half has arrived too. */
async function loadApi(): Promise<YouTubeApi> {
  const page = window as unknown as YouTubeWindow;
  const ready = new Promise<void>((resolve) => {
    if (page.YT?.Player !== undefined) {
      resolve();
      return;
    }
    const before = page.onYouTubeIframeAPIReady;
    page.onYouTubeIframeAPIReady = () => {
      before?.();
      resolve();
    };
  });
  await loadScript(SCRIPT);
  await ready;
  if (page.YT === undefined) {
    throw new Error('no API');
  }
  return page.YT;
}
