import type { RoomInfo } from '@/protocol/index.ts';
import type { SettingsChange } from './people-api.ts';
import type { Rules } from './presets.ts';

/** Settings as they are being edited. */
export interface Draft {
  readonly name: string;
  readonly seats: string;
  readonly rules: Rules;
  readonly waitFor: RoomInfo['waitFor'];
  readonly succession: RoomInfo['succession'];
  /** Who takes over where the owner names somebody; null while nobody is named. */
  readonly delegateId: string | null;
  /** Null keeps the password there is, empty takes it away. */
  readonly password: string | null;
}

export function draftOf(room: RoomInfo): Draft {
  const { name, maxParticipants, waitFor, succession, delegateId } = room;
  const { playbackControl, sourceControl, chatControl, speakControl } = room;
  return {
    name,
    seats: String(maxParticipants),
    rules: { playbackControl, sourceControl, chatControl, speakControl },
    waitFor,
    succession,
    delegateId,
    password: null,
  };
}

export function changeOf({ name, seats, rules, waitFor, password, ...away }: Draft): SettingsChange {
  return {
    name: name.trim(),
    maxParticipants: Number(seats),
    ...rules,
    waitFor,
    ...successionOf(away),
    ...(password === null ? {} : { password }),
  };
}

/** Whoever wants to name somebody and names nobody has named whoever came first. */
function successionOf({ succession, delegateId }: Pick<Draft, 'succession' | 'delegateId'>) {
  if (succession !== 'delegate') {
    return { succession };
  }
  return delegateId === null ? { succession: 'join_order' as const } : { succession, delegateId };
}
