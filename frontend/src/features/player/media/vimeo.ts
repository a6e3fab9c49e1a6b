import type { Connect, EmbedEvents, EmbedPlayer } from './embed-player.ts';
import { vimeo } from './embed-profiles.ts';
import { Refusal, within } from './load-script.ts';

interface Told {
  readonly seconds: number;
  readonly duration: number;
}

interface VimeoEvents {
  timeupdate: Told;
  playing: Told;
  pause: Told;
  ended: Told;
  seeked: Told;
  progress: Told;
  bufferstart: undefined;
  bufferend: undefined;
  durationchange: { readonly duration: number };
  playbackratechange: { readonly playbackRate: number };
  volumechange: { readonly volume: number; readonly muted?: boolean };
}

/** As much of https://github.com/vimeo/player.js as is used here. */
export interface VimeoPlayer {
  ready(): Promise<void>;
  play(): Promise<void>;
  pause(): Promise<void>;
  setCurrentTime(seconds: number): Promise<number>;
  setPlaybackRate(rate: number): Promise<number>;
  setVolume(volume: number): Promise<number>;
  setMuted(muted: boolean): Promise<boolean>;
  getDuration(): Promise<number>;
  getVolume(): Promise<number>;
  getMuted(): Promise<boolean>;
  on<E extends keyof VimeoEvents>(event: E, callback: (told: VimeoEvents[E]) => void): void;
  destroy(): Promise<void>;
}

type Attach = (frame: HTMLIFrameElement) => Promise<VimeoPlayer>;

const ERRORS: Readonly<Record<string, string>> = {
  NotFoundError: 'Vimeo does not know this film. It may have been removed.',
  PasswordError: 'This film on Vimeo asks for a password, which cannot be given here.',
  PrivacyError: 'The owner does not allow this film on other sites than Vimeo. Upload the file instead.',
};

/** @param videoId the number in the link, for unlisted films followed by a colon and their hash */
export function connectVimeo(videoId: string, title: string, attach: Attach = attachLibrary): Connect {
  return (host, events) => within('Vimeo', open(host, videoId, title, events, attach));
}

async function open(
  host: HTMLElement,
  videoId: string,
  title: string,
  events: EmbedEvents,
  attach: Attach,
): Promise<EmbedPlayer> {
  const frame = document.createElement('iframe');
  frame.src = addressOf(videoId);
  frame.title = title;
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  host.append(frame);
  try {
    const player = await attach(frame);
    await player.ready();
    const [duration, volume, muted] = await Promise.all([
      player.getDuration(),
      player.getVolume(),
      player.getMuted(),
    ]);
    events.duration(duration * 1000);
    events.sound(volume, muted);
    return drive(player, events, { volume, muted });
  } catch (error) {
    throw explained(error);
  }
}

export function addressOf(videoId: string): string {
  const [id = '', hash] = videoId.split(':');
  const query = new URLSearchParams({
    autopause: '0',
    controls: '0',
    dnt: '1',
    keyboard: '0',
    playsinline: '1',
    ...(hash === undefined ? {} : { h: hash }),
  });
  return `https://player.vimeo.com/video/${encodeURIComponent(id)}?${query}`;
}

function drive(
  player: VimeoPlayer,
  events: EmbedEvents,
  sound: { volume: number; muted: boolean },
): EmbedPlayer {
  listen(player, events, sound);
  const ignore = () => {};
  const setRate = (rate: number) =>
    void player.setPlaybackRate(rate).catch(() => events.profile(vimeo(false)));
  // The only way to learn whether the film's owner allows other rates.
  setRate(1);
  return {
    play: () =>
      void player.play().catch((error: unknown) => {
        const name = error instanceof Error ? error.name : '';
        if (name === 'NotAllowedError') {
          events.refused();
        } else if (name in ERRORS) {
          events.failed(explained(error).message);
        }
      }),
    // A seek past the end or an order overtaken by the next is rejected, and the position tells so anyway.
    pause: () => void player.pause().catch(ignore),
    seek: (positionMs) => void player.setCurrentTime(positionMs / 1000).catch(ignore),
    setRate,
    setVolume: (volume) => void player.setVolume(volume).catch(ignore),
    setMuted: (muted) => void player.setMuted(muted).catch(ignore),
    destroy: () => void player.destroy().catch(ignore),
  };
}

function listen(player: VimeoPlayer, events: EmbedEvents, initial: { volume: number; muted: boolean }): void {
  let moving = false;
  let { muted } = initial;
  const at = ({ seconds }: Told) => events.position(seconds * 1000);
  player.on('timeupdate', at);
  player.on('seeked', at);
  player.on('playing', (told) => {
    moving = true;
    events.phase('playing');
    at(told);
  });
  player.on('pause', (told) => {
    moving = false;
    events.phase('paused');
    at(told);
  });
  player.on('ended', (told) => {
    moving = false;
    events.phase('ended');
    at(told);
  });
  player.on('bufferstart', () => events.phase('buffering'));
  player.on('bufferend', () => events.phase(moving ? 'playing' : 'paused'));
  player.on('progress', ({ seconds }) => events.buffered(seconds * 1000));
  player.on('durationchange', ({ duration }) => events.duration(duration * 1000));
  player.on('playbackratechange', ({ playbackRate }) => events.rate(playbackRate));
  player.on('volumechange', (told) => {
    muted = told.muted ?? muted;
    events.sound(told.volume, muted);
  });
}

function explained(error: unknown): Error {
  const name = error instanceof Error ? error.name : '';
  return new Refusal(ERRORS[name] ?? 'Vimeo did not show this film.');
}

async function attachLibrary(frame: HTMLIFrameElement): Promise<VimeoPlayer> {
  const { default: Player } = await import('@vimeo/player');
  // Its types name files that the package does not carry.
  return new Player(frame) as unknown as VimeoPlayer;
}
