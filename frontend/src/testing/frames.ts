import type { CommandApplied, PlaybackState, RoomInfo, Roster, ServerHello } from '../protocol/index.ts';

export const ADA = 'a1d7c3f2-3c55-4f5b-8a52-9e7d6c5b4a30';
export const BOB = 'b2e8d4a3-4d66-4a6c-9b63-8f8e7d6c5b41';

export const ROOM: RoomInfo = {
  revision: 0,
  code: 'K7MPX2QD',
  name: 'Friday film',
  maxParticipants: 5,
  playbackControl: 'all',
  sourceControl: 'all',
  chatControl: 'all',
  speakControl: 'all',
  waitFor: 'everyone',
  waitDeadlineMs: 5000,
  hasPassword: false,
  succession: 'join_order',
  delegateId: null,
  expiresAtMs: 1_795_346_400_000,
  reclaim: null,
};

export function aPlayback(change: Partial<PlaybackState> = {}): PlaybackState {
  return {
    sequence: 1,
    epoch: 1,
    source: { type: 'upload', videoId: 'night-train', title: 'Night Train' },
    playing: false,
    playbackRate: 1,
    anchorServerTimeMs: 1_795_260_000_000,
    anchorMediaTimeMs: 0,
    gate: null,
    ...change,
  };
}

export function aRoster(change: Partial<Roster> = {}): Roster {
  return {
    type: 'room:participants',
    revision: 1,
    settingsRevision: 0,
    participants: [
      { memberId: ADA, name: 'ada', role: 'owner', connected: true, maySteer: true, barred: [] },
      { memberId: BOB, name: 'bob', role: 'guest', connected: true, maySteer: true, barred: [] },
    ],
    ...change,
  };
}

export function aHello(playback = aPlayback(), roster = aRoster()): ServerHello {
  return {
    type: 'hello',
    protocolVersion: '1.1',
    compatible: true,
    upgradeRequired: false,
    serverTimeMs: 1_795_260_000_000,
    session: {
      memberId: ADA,
      room: ROOM,
      playback,
      roster,
      video: null,
      recovery: null,
      chat: null,
    },
  };
}

export function aCommand(change: Partial<CommandApplied> = {}): CommandApplied {
  return {
    type: 'sync:command',
    commandId: 'theirs',
    action: 'PLAY',
    issuedBy: BOB,
    automatic: false,
    issuedServerTimeMs: 1_795_260_000_000,
    state: aPlayback(),
    ...change,
  };
}
