export type {
  ClientMessageUnion as ClientMessage,
  CommandApplied,
  CommandOutcome,
  HeartbeatAnswer,
  Participant,
  PlaybackState,
  Role,
  RoomInfo,
  Roster,
  ServerHello,
  ServerMessageUnion as ServerMessage,
  VideoStatus,
} from './generated.ts';
