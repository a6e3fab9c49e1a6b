import { toast } from '@/ui/toasts.ts';
import { useTrackChoice, wantTracks } from '../track-choice.ts';
import { type Cue, joined, parseVtt, plainText } from './cues.ts';
import type { FilmTracks, Sidecar, Track, TrackState } from './film-tracks.ts';
import type { HlsLike, Rendition } from './hls-like.ts';
import { linesOf, NO_TRACKS, preferred, sidecarTracks, trackOf } from './track-lists.ts';

const EMPTY: readonly Cue[] = [];
const CHANGES = [
  'hlsManifestParsed',
  'hlsLevelsUpdated',
  'hlsLevelSwitched',
  'hlsAudioTracksUpdated',
  'hlsAudioTrackSwitched',
  'hlsSubtitleTracksUpdated',
];

/** Tracks of a film that hls.js plays; what was chosen for other films is chosen here too. */
export class HlsTracks implements FilmTracks {
  private hls: HlsLike | null = null;
  private known: TrackState = NO_TRACKS;
  private sidecars: readonly Sidecar[] = [];
  private readonly words = new Map<string, readonly Cue[]>();
  private readonly listeners = new Set<() => void>();
  private quality: string | null = null;
  private subtitle: string | null = null;

  constructor(private readonly load: (url: string) => Promise<string> = fetched) {}

  attach(hls: HlsLike): void {
    this.hls = hls;
    hls.on('hlsManifestParsed', () => this.prefer());
    hls.on('hlsSubtitleTracksUpdated', () => this.preferSubtitle());
    hls.on('hlsAudioTracksUpdated', () => this.preferAudio());
    hls.on('hlsCuesParsed', (_, { cues, subtitleTrack }) => {
      const id = `${hls.subtitleTracks.findIndex(({ id: known }) => known === subtitleTrack?.id)}`;
      this.add(
        id,
        cues.map(({ startTime, endTime, text }) => ({
          startMs: startTime * 1000,
          endMs: endTime * 1000,
          text: plainText(text),
        })),
      );
    });
    for (const change of CHANGES) {
      hls.on(change, () => this.look());
    }
  }

  state(): TrackState {
    return this.known;
  }

  chooseQuality(id: string | null): void {
    wantTracks({ lines: this.known.qualities.find((quality) => quality.id === id)?.lines ?? null });
    this.setQuality(id);
    this.look();
  }

  chooseAudio(id: string): void {
    const track = this.known.audios.find((audio) => audio.id === id);
    if (this.hls !== null && track !== undefined) {
      wantTracks({ audio: track.language ?? track.label });
      this.hls.audioTrack = Number(id);
      this.look();
    }
  }

  chooseSubtitle(id: string | null): void {
    const track = this.known.subtitles.find((subtitle) => subtitle.id === id);
    const wanted = track === undefined ? null : (track.language ?? track.label);
    wantTracks({ subtitles: wanted, ...(wanted === null ? {} : { lastSubtitles: wanted }) });
    this.setSubtitle(track?.id ?? null);
    this.look();
  }

  cues(): readonly Cue[] {
    return this.subtitle === null ? EMPTY : (this.words.get(this.subtitle) ?? EMPTY);
  }

  offer(sidecars: readonly Sidecar[]): void {
    this.sidecars = sidecars;
    this.look();
    this.preferSubtitle();
    this.look();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private prefer(): void {
    this.look();
    const { lines } = useTrackChoice.getState();
    const fitting = this.known.qualities.find((quality) => lines !== null && quality.lines <= lines);
    if (fitting !== undefined) {
      this.setQuality(fitting.id);
    }
    this.preferAudio();
    this.preferSubtitle();
  }

  private preferAudio(): void {
    this.look();
    const found = preferred(this.known.audios, useTrackChoice.getState().audio);
    if (this.hls !== null && found !== undefined && found.id !== this.known.audio) {
      this.hls.audioTrack = Number(found.id);
    }
  }

  private preferSubtitle(): void {
    this.look();
    const found = preferred(this.known.subtitles, useTrackChoice.getState().subtitles);
    if (this.subtitle === null || !this.known.subtitles.some(({ id }) => id === this.subtitle)) {
      this.setSubtitle(found?.id ?? null);
    }
  }

  private setQuality(id: string | null): void {
    this.quality = id;
    if (this.hls !== null) {
      this.hls.nextLevel = id === null ? -1 : Number(id);
    }
  }

  private setSubtitle(id: string | null): void {
    this.subtitle = id;
    const sidecar = this.sidecars.find((one) => `file ${one.id}` === id);
    if (this.hls !== null) {
      const at = id === null || sidecar !== undefined ? -1 : Number(id);
      if (this.hls.subtitleTrack !== at) {
        this.hls.subtitleTrack = at;
      }
    }
    if (sidecar !== undefined && id !== null && !this.words.has(id)) {
      this.fetch(id, sidecar.url);
    }
  }

  private fetch(id: string, url: string): void {
    this.load(url).then(
      (vtt) => this.add(id, parseVtt(vtt)),
      () => {
        if (this.subtitle === id) {
          this.setSubtitle(null);
          this.look();
          toast('These subtitles did not load.', 'bad');
        }
      },
    );
  }

  private add(id: string, cues: readonly Cue[]): void {
    this.words.set(id, joined(this.words.get(id) ?? EMPTY, cues));
  }

  private look(): void {
    const { hls } = this;
    const renditions = (tracks: readonly Rendition[] | undefined): Track[] => (tracks ?? []).map(trackOf);
    const level = hls?.levels[hls.currentLevel];
    const next: TrackState = {
      qualities: (hls?.levels ?? [])
        .map((one, at) => ({ id: String(at), lines: linesOf(one) }))
        .sort((a, b) => b.lines - a.lines),
      quality: this.quality,
      shownLines: level === undefined ? null : linesOf(level),
      audios: renditions(hls?.audioTracks),
      audio: hls === null || hls.audioTrack < 0 ? null : String(hls.audioTrack),
      subtitles: [...renditions(hls?.subtitleTracks), ...sidecarTracks(this.sidecars)],
      subtitle: this.subtitle,
    };
    if (JSON.stringify(next) !== JSON.stringify(this.known)) {
      this.known = next;
      for (const listener of this.listeners) {
        listener();
      }
    }
  }
}

async function fetched(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${response.status}`);
  }
  return response.text();
}
