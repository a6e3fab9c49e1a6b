import type { Profile } from '../profile.ts';
import type { Actual } from '../timeline.ts';
import type { FilmTracks } from './film-tracks.ts';

/** What a person did inside a provider's player, past our controls. */
export type PersonalWish = 'play' | 'pause';

export type PlayResult = 'playing' | 'refused' | 'interrupted';

/** What the controls show of a player; told by the player, never assumed. */
export interface MediaState {
  readonly positionMs: number;
  readonly durationMs: number;
  readonly bufferedMs: number;
  readonly volume: number;
  readonly muted: boolean;
  readonly waiting: boolean;
}

export const NO_MEDIA: MediaState = {
  positionMs: 0,
  durationMs: 0,
  bufferedMs: 0,
  volume: 1,
  muted: false,
  waiting: true,
};

/** A film on screen, whoever's player shows it: ours or a provider's. */
export interface Media {
  /** How exactly this player can be held to the room. */
  readonly profile: Profile;
  /** What one viewer can choose about the film; absent where that is the player's own affair. */
  readonly tracks?: FilmTracks | undefined;
  /** What the person looks at. */
  readonly surface: HTMLElement;
  actual(): Actual;
  seek(positionMs: number): void;
  pause(): void;
  play(): Promise<PlayResult>;
  /** Plays at `rate`, which nudges around the room's own rate. */
  setRate(rate: number, roomRate: number): void;
  state(): MediaState;
  /** There is more of the film than the player knows; absent where it cannot be asked to look. */
  lookForMore?(): void;
  setVolume(volume: number): void;
  setMuted(muted: boolean): void;
  /** Calls back on every event after which the sync loop should look again. */
  onChange(listener: () => void): () => void;
  /** Calls back whenever `state` answers otherwise. */
  onState(listener: () => void): () => void;
  onWish(listener: (wish: PersonalWish) => void): () => void;
  release(): void;
}
