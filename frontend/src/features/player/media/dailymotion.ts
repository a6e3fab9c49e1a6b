import type { Connect, EmbedEvents, EmbedPlayer } from './embed-player.ts';
import { loadScript, Refusal, within } from './load-script.ts';

/** What https://developers.dailymotion.com/reference/web-sdk-player-states calls the player's state. */
export interface DailymotionState {
  readonly videoTime?: number;
  readonly videoDuration?: number;
  readonly playerIsMuted?: boolean | null;
  readonly playerVolume?: number;
  readonly playerError: { readonly title?: string; readonly message?: string } | null;
}

export interface DailymotionPlayer {
  play(): void;
  pause(): void;
  seek(seconds: number): void;
  setMute(muted: boolean): void;
  setVolume(volume: number): void;
  getState(): Promise<DailymotionState>;
  on(event: string, callback: (state: DailymotionState) => void): void;
  destroy(): void;
}

const EVENTS = [
  'VIDEO_TIMECHANGE',
  'VIDEO_PLAYING',
  'VIDEO_PAUSE',
  'VIDEO_BUFFERING',
  'VIDEO_SEEKEND',
  'VIDEO_END',
  'VIDEO_DURATIONCHANGE',
  'AD_START',
  'PLAYER_VOLUMECHANGE',
  'PLAYER_ERROR',
] as const;
type Event = (typeof EVENTS)[number];

export interface DailymotionApi {
  readonly events: Readonly<Record<Event, string>>;
  createPlayer(
    containerId: string,
    options: { video: string; params: Readonly<Record<string, string | number | boolean>> },
  ): Promise<DailymotionPlayer>;
}

const SCRIPT = 'https://geo.dailymotion.com/libs/player.js';
let places = 0;

export function connectDailymotion(
  videoId: string,
  startMs: number,
  api: () => Promise<DailymotionApi> = loadApi,
): Connect {
  return (host, events) => within('Dailymotion', open(host, videoId, startMs, events, api()));
}

async function open(
  host: HTMLElement,
  videoId: string,
  startMs: number,
  events: EmbedEvents,
  loading: Promise<DailymotionApi>,
): Promise<EmbedPlayer> {
  const api = await loading;
  const place = document.createElement('div');
  places += 1;
  place.id = `dailymotion-${places}`;
  host.append(place);
  const params = { startTime: Math.floor(startMs / 1000) };
  const player = await api.createPlayer(place.id, { video: videoId, params });
  const state = await player.getState();
  if (state.playerError !== null) {
    player.destroy();
    throw new Refusal(wordsOf(state));
  }
  listen(player, api, events);
  told(state, events);
  return {
    play: () => player.play(),
    pause: () => player.pause(),
    seek: (positionMs) => player.seek(positionMs / 1000),
    // There is no documented way to set the rate.
    setRate: () => {},
    setVolume: (volume) => player.setVolume(volume),
    setMuted: (muted) => player.setMute(muted),
    destroy: () => player.destroy(),
  };
}

function listen(player: DailymotionPlayer, api: DailymotionApi, events: EmbedEvents): void {
  const handlers: Record<Event, (state: DailymotionState) => void> = {
    VIDEO_TIMECHANGE: (state) => at(state, events),
    VIDEO_SEEKEND: (state) => at(state, events),
    VIDEO_PLAYING: (state) => {
      events.phase('playing');
      at(state, events);
    },
    VIDEO_PAUSE: (state) => {
      events.phase('paused');
      at(state, events);
    },
    VIDEO_BUFFERING: () => events.phase('buffering'),
    // While an advertisement runs the film stands.
    AD_START: () => events.phase('buffering'),
    VIDEO_END: () => events.phase('ended'),
    VIDEO_DURATIONCHANGE: (state) => told(state, events),
    PLAYER_VOLUMECHANGE: (state) => told(state, events),
    PLAYER_ERROR: (state) => events.failed(wordsOf(state)),
  };
  for (const event of EVENTS) {
    player.on(api.events[event], handlers[event]);
  }
}

function at({ videoTime }: DailymotionState, events: EmbedEvents): void {
  if (videoTime !== undefined) {
    events.position(videoTime * 1000);
  }
}

function told(state: DailymotionState, events: EmbedEvents): void {
  if (state.videoDuration !== undefined) {
    events.duration(state.videoDuration * 1000);
  }
  events.sound(state.playerVolume ?? 1, state.playerIsMuted === true);
  at(state, events);
}

function wordsOf({ playerError }: DailymotionState): string {
  const reason = playerError?.message || playerError?.title;
  return reason ? `Dailymotion does not show this film: ${reason}` : 'Dailymotion does not show this film.';
}

interface DailymotionWindow {
  dailymotion?: Partial<DailymotionApi> & { onScriptLoaded?: () => void };
}

async function loadApi(): Promise<DailymotionApi> {
  const page = window as unknown as DailymotionWindow;
  const ready = new Promise<void>((resolve) => {
    page.dailymotion ??= {};
    page.dailymotion.onScriptLoaded = resolve;
  });
  await loadScript(SCRIPT);
  if (page.dailymotion?.createPlayer === undefined) {
    await ready;
  }
  return page.dailymotion as DailymotionApi;
}
