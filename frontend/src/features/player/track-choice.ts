import { create } from 'zustand';
import { browserStorage } from '@/lib/storage.ts';
import { z } from '@/lib/zod.ts';

const SIZES = ['small', 'normal', 'large', 'huge'] as const;

const choice = z.object({
  /** Languages, or names of tracks that tell none. */
  audio: z.string().max(100).nullable().catch(null),
  subtitles: z.string().max(100).nullable().catch(null),
  /** Wanted again when the key for it is pressed. */
  lastSubtitles: z.string().max(100).nullable().catch(null),
  size: z.enum(SIZES).catch('normal'),
  /** Lines of the picture; null lets the player decide. */
  lines: z.number().nullable().catch(null),
});

type TrackChoice = z.infer<typeof choice>;
export type SubtitleSize = TrackChoice['size'];

const KEY = 'syncwatch.tracks';

/** What this viewer wants of every film; kept on the device and never told to a room. */
export const useTrackChoice = create<TrackChoice>(kept);

export function wantTracks(wanted: Partial<TrackChoice>): void {
  useTrackChoice.setState(wanted);
  browserStorage.write(KEY, JSON.stringify(useTrackChoice.getState()));
}

function kept(): TrackChoice {
  try {
    return choice.parse(JSON.parse(browserStorage.read(KEY) ?? '{}'));
  } catch {
    return choice.parse({});
  }
}
