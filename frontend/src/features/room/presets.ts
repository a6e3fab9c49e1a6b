import type { PlaybackControl, RoomInfo } from '@/protocol/index.ts';

/** Who may do what in a room, as the settings name it. */
export type Rules = Pick<RoomInfo, 'playbackControl' | 'sourceControl' | 'chatControl' | 'speakControl'>;

export type Preset = 'open' | 'moderated' | 'theatre' | 'own';

const rules = (
  playbackControl: PlaybackControl,
  sourceControl: PlaybackControl,
  speakControl: PlaybackControl,
): Rules => ({ playbackControl, sourceControl, chatControl: 'signed_in', speakControl });

export const PRESETS: Record<Exclude<Preset, 'own'>, Rules> = {
  open: rules('all', 'all', 'all'),
  moderated: rules('selected', 'selected', 'all'),
  theatre: rules('owner_only', 'owner_only', 'selected'),
};

export const PRESET_WORDS: Record<Preset, string> = {
  open: 'Everybody steers and speaks; whoever has an account chooses the film and writes.',
  moderated:
    'You, moderators and those you choose steer; everybody speaks, and whoever has an account writes.',
  theatre: 'Only you steer. Whoever has an account writes; moderators and those you choose speak.',
  own: 'Each right as you set it below.',
};

/** The preset that these rules are; "own" for any other mixture. */
export function presetOf(room: Rules): Preset {
  const found = (Object.keys(PRESETS) as (keyof typeof PRESETS)[]).find((name) => {
    const preset = PRESETS[name];
    return (Object.keys(preset) as (keyof Rules)[]).every((rule) => preset[rule] === room[rule]);
  });
  return found ?? 'own';
}
