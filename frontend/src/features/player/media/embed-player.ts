import type { Profile } from '../profile.ts';

/** What a provider's player is asked to do, in our units. */
export interface EmbedPlayer {
  play(): void;
  pause(): void;
  seek(positionMs: number): void;
  setRate(rate: number): void;
  setVolume(volume: number): void;
  setMuted(muted: boolean): void;
  destroy(): void;
}

/** What a provider's player says, in our units. */
export interface EmbedEvents {
  duration(ms: number): void;
  position(ms: number): void;
  buffered(ms: number): void;
  phase(phase: Phase): void;
  rate(rate: number): void;
  /** The rates it allows are known, or known better. */
  profile(profile: Profile): void;
  sound(volume: number, muted: boolean): void;
  /** The browser wants a gesture before it plays. */
  refused(): void;
  /** It cannot go on; the words are for people. */
  failed(words: string): void;
}

export type Phase = 'playing' | 'paused' | 'buffering' | 'ended';

/** Puts a provider's player into the host; settles once it takes orders. */
export type Connect = (host: HTMLElement, events: EmbedEvents) => Promise<EmbedPlayer>;
