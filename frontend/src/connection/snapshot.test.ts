import { expect, it } from 'vitest';
import type { CommandApplied, VideoStatus } from '../protocol/index.ts';
import { ADA, aHello, aPlayback, aRoster, BOB, ROOM } from '../testing/frames.ts';
import { applyFrame, incomplete, type RoomSnapshot } from './snapshot.ts';

function aStatus(change: Partial<VideoStatus> = {}): VideoStatus {
  return {
    type: 'video:status',
    videoId: 'night-train',
    title: 'Night Train',
    status: 'PROCESSING',
    progressPercent: 98,
    durationMs: null,
    manifestUrl: null,
    playableMs: null,
    failure: null,
    ...change,
  };
}

const ready = aStatus({ status: 'READY', progressPercent: 100, durationMs: 30_000, manifestUrl: '/hls/1' });

function aRoom(video: VideoStatus | null): RoomSnapshot {
  return {
    memberId: ADA,
    room: ROOM,
    playback: aPlayback(),
    roster: aRoster(),
    video,
  };
}

it('tells how far the film is', () => {
  expect(applyFrame(aRoom(null), aStatus()).video?.progressPercent).toBe(98);
  expect(applyFrame(aRoom(aStatus()), ready).video?.status).toBe('READY');
});

it('keeps a ready film ready when older news of it arrives late', () => {
  expect(applyFrame(aRoom(ready), aStatus()).video).toBe(ready);
  expect(applyFrame(aRoom(ready), aHello()).video).toBeNull();
});

it('forgets the news of another film', () => {
  expect(applyFrame(aRoom(ready), aStatus({ videoId: 'other' })).video).toBe(ready);
  const next = aPlayback({ sequence: 2, source: { type: 'upload', videoId: 'other', title: 'Other' } });
  const applied: CommandApplied = {
    type: 'sync:command',
    commandId: 'c1',
    action: 'SET_SOURCE',
    issuedBy: ADA,
    automatic: false,
    issuedServerTimeMs: 1_795_260_000_000,
    state: next,
  };
  expect(applyFrame(aRoom(ready), applied).video).toBeNull();
});

it('lets the gate shrink and never grow again', () => {
  const gate = (...waitingFor: string[]) => ({ waitingFor, mayMiss: 0, cause: 'start' as const });
  const shut = { ...aRoom(null), playback: aPlayback({ gate: gate(ADA, BOB) }) };
  const told = (waitingFor: string[], sequence = 1) =>
    applyFrame(shut, { type: 'sync:waiting', sequence, waitingFor });

  expect(told([BOB]).playback.gate).toEqual(gate(BOB));
  expect(told([]).playback.gate).toBeNull();
  expect(told([BOB], 2)).toBe(shut);
  expect(told([ADA, BOB, 'late'])).toBe(shut);
  const older = {
    type: 'room:state',
    room: shut.room,
    playback: shut.playback,
    roster: aRoster(),
    video: null,
  } as const;
  expect(applyFrame(told([BOB]), older).playback.gate).toEqual(gate(BOB));
});

it('takes newer settings, and knows when it missed some', () => {
  const room = aRoom(null);
  const renamed = { ...room.room, revision: 2, name: 'Later' };
  const after = applyFrame(room, { type: 'room:settings', room: renamed });
  expect(after.room.name).toBe('Later');
  expect(applyFrame(after, { type: 'room:settings', room: { ...renamed, revision: 1, name: 'Old' } })).toBe(
    after,
  );

  const ahead = aRoster({ revision: 3, settingsRevision: 3 });
  expect(incomplete(applyFrame(after, ahead), ahead)).toBe(true);
  const even = aRoster({ revision: 3, settingsRevision: 2 });
  expect(incomplete(applyFrame(after, even), even)).toBe(false);
});
