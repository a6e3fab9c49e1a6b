export interface Rendition {
  readonly id: number;
  readonly name: string;
  readonly lang?: string | undefined;
}

export interface Level {
  readonly width: number;
  readonly height: number;
}

interface ParsedCues {
  readonly cues: readonly { readonly startTime: number; readonly endTime: number; readonly text: string }[];
  readonly subtitleTrack?: { readonly id: number } | undefined;
}

/** As much of hls.js as the choice of tracks needs. */
export interface HlsLike {
  readonly levels: readonly Level[];
  readonly currentLevel: number;
  nextLevel: number;
  readonly audioTracks: readonly Rendition[];
  audioTrack: number;
  readonly subtitleTracks: readonly Rendition[];
  subtitleTrack: number;
  on(event: string, listener: (event: string, data: ParsedCues) => void): void;
}
