import type {
  DailymotionApi,
  DailymotionPlayer,
  DailymotionState,
} from '../features/player/media/dailymotion.ts';
import type { VimeoPlayer } from '../features/player/media/vimeo.ts';
import type { YouTubeApi } from '../features/player/media/youtube.ts';
import type { ProviderFilm } from './provider-film.ts';

const COARSE_MS = 250;
const NUMBERS = { idle: -1, ended: 0, playing: 1, paused: 2, buffering: 3 };
export const RATES = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

type Options = ConstructorParameters<YouTubeApi['Player']>[1];

/** YouTube's documented API over a film; it tells the time in coarse steps, and refuses or fails as told. */
export class FakeYouTube {
  options: Options | null = null;
  blocked = false;
  error: number | null = null;
  rates: number[] = RATES;
  readonly orders: string[] = [];
  private muted = false;
  private volume = 80;
  private told = 0;

  constructor(readonly film: ProviderFilm) {}

  readonly api = async (): Promise<YouTubeApi> => {
    const fake = this;
    return {
      // A constructor, as the real API has one.
      Player: function Player(_: HTMLElement, options: Options) {
        return fake.open(options);
      } as unknown as YouTubeApi['Player'],
    };
  };

  private open(options: Options) {
    const { film } = this;
    this.options = options;
    film.onState = (state) => options.events.onStateChange({ data: NUMBERS[state] });
    film.onRate = (data) => options.events.onPlaybackRateChange({ data });
    setInterval(() => {
      this.told = film.position() / 1000;
    }, COARSE_MS);
    const player = this.player();
    setTimeout(() => {
      if (this.error === null) {
        options.events.onReady({ target: player });
      } else {
        options.events.onError({ data: this.error });
      }
    }, 300);
    return player;
  }

  private player() {
    const { film } = this;
    return {
      playVideo: () => {
        if (this.blocked && !this.muted) {
          setTimeout(() => this.options?.events.onAutoplayBlocked(), 50);
        } else {
          film.play();
        }
      },
      pauseVideo: () => film.pause(),
      seekTo: (seconds: number) => {
        this.orders.push(`seek ${seconds}`);
        film.seek(seconds * 1000);
      },
      setPlaybackRate: (rate: number) => film.setRate(rate),
      getAvailablePlaybackRates: () => this.rates,
      getCurrentTime: () => this.told,
      getDuration: () => (film.state === 'idle' ? 0 : 600),
      getVideoLoadedFraction: () => 0.5,
      setVolume: (percent: number) => {
        this.volume = percent;
      },
      getVolume: () => this.volume,
      mute: () => {
        this.muted = true;
      },
      unMute: () => {
        this.muted = false;
      },
      isMuted: () => this.muted,
      destroy: () => this.orders.push('destroy'),
    };
  }
}

/** The Vimeo library's documented methods and events over a film. */
export class FakeVimeo {
  failure: string | null = null;
  playFailure: string | null = null;
  ratesAllowed = true;
  private readonly listeners = new Map<string, (told: never) => void>();

  constructor(readonly film: ProviderFilm) {
    film.onState = (state) => {
      const event = {
        playing: 'playing',
        paused: 'pause',
        ended: 'ended',
        buffering: 'bufferstart',
        idle: '',
      };
      this.emit(event[state], this.told());
      if (state === 'paused' || state === 'playing') {
        this.emit('seeked', this.told());
      }
    };
    film.onRate = (playbackRate) => this.emit('playbackratechange', { playbackRate });
    setInterval(() => film.state === 'playing' && this.emit('timeupdate', this.told()), COARSE_MS);
  }

  readonly attach = async (): Promise<VimeoPlayer> => {
    const { film } = this;
    return {
      ready: async () => this.refuse(this.failure),
      play: async () => {
        this.refuse(this.playFailure);
        film.play();
      },
      pause: async () => film.pause(),
      setCurrentTime: async (seconds) => {
        film.seek(seconds * 1000);
        return seconds;
      },
      setPlaybackRate: async (rate) => {
        this.refuse(this.ratesAllowed ? null : 'Error');
        film.setRate(rate);
        return rate;
      },
      setVolume: async (volume) => {
        this.emit('volumechange', { volume });
        return volume;
      },
      setMuted: async (muted) => {
        this.emit('volumechange', { volume: 1, muted });
        return muted;
      },
      getDuration: async () => 600,
      getVolume: async () => 1,
      getMuted: async () => false,
      on: (event, callback) => void this.listeners.set(event, callback as (told: never) => void),
      destroy: async () => {},
    };
  };

  private told() {
    return { seconds: this.film.position() / 1000, duration: 600 };
  }

  private emit(event: string, told: object): void {
    this.listeners.get(event)?.(told as never);
  }

  private refuse(name: string | null): void {
    if (name !== null) {
      throw Object.assign(new Error('refused'), { name });
    }
  }
}

/** Dailymotion's documented library over a film. */
export class FakeDailymotion {
  playerError: DailymotionState['playerError'] = null;
  video = '';
  private readonly listeners = new Map<string, (state: DailymotionState) => void>();

  constructor(readonly film: ProviderFilm) {
    film.onState = (state) => {
      const events = {
        playing: 'video_playing',
        paused: 'video_pause',
        ended: 'video_end',
        buffering: 'video_buffering',
        idle: '',
      };
      this.emit(events[state]);
      if (state === 'paused' || state === 'playing') {
        this.emit('video_seekend');
      }
    };
    setInterval(() => film.state === 'playing' && this.emit('video_timechange'), COARSE_MS);
  }

  readonly api = async (): Promise<DailymotionApi> => ({
    events: new Proxy({} as DailymotionApi['events'], { get: (_, name) => String(name).toLowerCase() }),
    createPlayer: async (_, options) => {
      this.video = options.video;
      return this.player();
    },
  });

  emit(event: string): void {
    this.listeners.get(event)?.(this.state());
  }

  private player(): DailymotionPlayer {
    const { film } = this;
    return {
      play: () => film.play(),
      pause: () => film.pause(),
      seek: (seconds) => film.seek(seconds * 1000),
      setMute: () => this.emit('player_volumechange'),
      setVolume: () => this.emit('player_volumechange'),
      getState: async () => this.state(),
      on: (event, callback) => void this.listeners.set(event, callback),
      destroy: () => this.listeners.clear(),
    };
  }

  private state(): DailymotionState {
    return {
      videoTime: this.film.position() / 1000,
      videoDuration: 600,
      playerVolume: 1,
      playerIsMuted: false,
      playerError: this.playerError,
    };
  }
}
