import type { Cue } from './cues.ts';

/** Something to choose; its id means something for this film only. */
export interface Track {
  readonly id: string;
  readonly label: string;
  readonly language: string | null;
}

interface Quality {
  readonly id: string;
  /** Lines of the picture, as people name it: 720 for 720p. */
  readonly lines: number;
}

/** Subtitles that came as a file of their own. */
export interface Sidecar {
  readonly id: string;
  readonly label: string;
  readonly language: string;
  readonly url: string;
}

export interface TrackState {
  readonly qualities: readonly Quality[];
  /** Null lets the player decide. */
  readonly quality: string | null;
  /** Lines of the picture being shown; null while that is not known. */
  readonly shownLines: number | null;
  readonly audios: readonly Track[];
  readonly audio: string | null;
  readonly subtitles: readonly Track[];
  /** Null shows none. */
  readonly subtitle: string | null;
}

/** What one viewer can choose about a film without changing anything for the others. */
export interface FilmTracks {
  /** The same object until something changes. */
  state(): TrackState;
  chooseQuality(id: string | null): void;
  chooseAudio(id: string): void;
  chooseSubtitle(id: string | null): void;
  /** Subtitles of those that are known so far. */
  cues(): readonly Cue[];
  /** Replaces the subtitles that are files of their own. */
  offer(sidecars: readonly Sidecar[]): void;
  subscribe(listener: () => void): () => void;
}
