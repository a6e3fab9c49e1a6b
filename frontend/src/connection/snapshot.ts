import type { Gate, PlaybackState, RoomInfo, Roster, ServerMessage, VideoStatus } from '../protocol/index.ts';

/** Everything a member knows of the room from the socket. */
export interface RoomSnapshot {
  readonly memberId: string;
  readonly room: RoomInfo;
  readonly playback: PlaybackState;
  readonly roster: Roster;
  readonly video: VideoStatus | null;
}

/** The room after a frame; the very same object when the frame says nothing new. */
export function applyFrame(snapshot: RoomSnapshot, message: ServerMessage): RoomSnapshot {
  switch (message.type) {
    case 'hello':
      return message.session === null
        ? snapshot
        : {
            ...withState(snapshot, message.session),
            memberId: message.session.memberId,
            room: newer(snapshot.room, message.session.room),
          };
    case 'room:state':
      return { ...withState(snapshot, message), room: newer(snapshot.room, message.room) };
    case 'room:settings':
      return newer(snapshot.room, message.room) === snapshot.room
        ? snapshot
        : { ...snapshot, room: message.room };
    case 'sync:command':
      return withPlayback(snapshot, message.state);
    case 'sync:waiting':
      return message.sequence === snapshot.playback.sequence
        ? withGate(snapshot, message.waitingFor)
        : snapshot;
    case 'room:participants':
      return message.revision > snapshot.roster.revision ? { ...snapshot, roster: message } : snapshot;
    case 'video:status':
      return message.videoId === uploadOf(snapshot.playback)
        ? { ...snapshot, video: newest(snapshot.video, message) }
        : snapshot;
    default:
      return snapshot;
  }
}

/** Whether a frame shows that there is more to know of the room than it tells. */
export function incomplete({ room, roster, playback, video }: RoomSnapshot, cause: ServerMessage): boolean {
  // A film that is new here may have become ready before it became the room's.
  const unknownFilm = cause.type === 'sync:command' && uploadOf(playback) !== null && video === null;
  const unknownSettings = cause.type === 'room:participants' && roster.settingsRevision > room.revision;
  return unknownFilm || unknownSettings;
}

function newer(known: RoomInfo, told: RoomInfo): RoomInfo {
  return told.revision > known.revision ? told : known;
}

function withState(
  snapshot: RoomSnapshot,
  state: Pick<RoomSnapshot, 'playback' | 'roster' | 'video'>,
): RoomSnapshot {
  const current = state.playback.sequence >= snapshot.playback.sequence;
  const roster = state.roster.revision >= snapshot.roster.revision ? state.roster : snapshot.roster;
  return current
    ? {
        ...snapshot,
        playback: shrunk(snapshot.playback, state.playback),
        video: newest(snapshot.video, state.video),
        roster,
      }
    : { ...snapshot, roster };
}

function withPlayback(snapshot: RoomSnapshot, playback: PlaybackState): RoomSnapshot {
  if (playback.sequence <= snapshot.playback.sequence) {
    return snapshot;
  }
  const sameFilm = uploadOf(playback) === (snapshot.video?.videoId ?? null);
  return { ...snapshot, playback, video: sameFilm ? snapshot.video : null };
}

function withGate(snapshot: RoomSnapshot, waitingFor: readonly string[]): RoomSnapshot {
  const { playback } = snapshot;
  const gate = onlyNamed(playback.gate, waitingFor);
  return gate === playback.gate ? snapshot : { ...snapshot, playback: { ...playback, gate } };
}

/** Within a sequence a gate only ever shrinks, so an older account of it cannot bring anybody back. */
function shrunk(known: PlaybackState, told: PlaybackState): PlaybackState {
  const same = known.sequence === told.sequence;
  return same ? { ...told, gate: onlyNamed(told.gate, known.gate?.waitingFor ?? []) } : told;
}

/** The gate with only those of its members who are still named; the very same one when that is all of them. */
function onlyNamed(gate: Gate | null, named: readonly string[]): Gate | null {
  const left = gate?.waitingFor.filter((memberId) => named.includes(memberId)) ?? [];
  if (gate === null || left.length === gate.waitingFor.length) {
    return gate;
  }
  return left.length === 0 ? null : { ...gate, waitingFor: left };
}

function uploadOf({ source }: PlaybackState): string | null {
  return source?.type === 'upload' ? source.videoId : null;
}

/** A ready film stays ready: its last progress, told by another node, may arrive after the good news. */
function newest(known: VideoStatus | null, told: VideoStatus | null): VideoStatus | null {
  const sameFilm = known !== null && told?.videoId === known.videoId;
  return sameFilm && known.status === 'READY' ? known : told;
}
