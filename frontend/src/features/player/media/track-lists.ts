import type { Sidecar, Track, TrackState } from './film-tracks.ts';
import type { Level, Rendition } from './hls-like.ts';

export const NO_TRACKS: TrackState = {
  qualities: [],
  quality: null,
  shownLines: null,
  audios: [],
  audio: null,
  subtitles: [],
  subtitle: null,
};

/** A portrait picture is named by its width, as people do. */
export function linesOf({ width, height }: Level): number {
  return width > 0 ? Math.min(width, height) : height;
}

export function trackOf({ name, lang }: Rendition, at: number): Track {
  const language = lang === undefined || lang === '' || lang === 'und' ? null : lang;
  return { id: String(at), label: labelOf(name, language, at), language };
}

export function sidecarTracks(sidecars: readonly Sidecar[]): Track[] {
  return sidecars.map(({ id, label, language }, at) => ({
    id: `file ${id}`,
    label: labelOf(label, language === '' ? null : language, at),
    language: language === '' ? null : language,
  }));
}

/** The track somebody wanted of other films, by its language or else its name. */
export function preferred(tracks: readonly Track[], wanted: string | null): Track | undefined {
  return wanted === null ? undefined : tracks.find(({ language, label }) => (language ?? label) === wanted);
}

function labelOf(name: string, language: string | null, at: number): string {
  const spoken = language === null ? null : languageName(language);
  if (name.trim() === '' || name === language) {
    return spoken ?? `Track ${at + 1}`;
  }
  return spoken === null || name.toLowerCase().includes(spoken.toLowerCase()) ? name : `${spoken}: ${name}`;
}

function languageName(code: string): string | null {
  try {
    const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(code);
    return name ?? null;
  } catch {
    // Not every file names a language by a code that exists.
    return code;
  }
}
