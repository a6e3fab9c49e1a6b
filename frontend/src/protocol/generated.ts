
export interface ClientHello extends ClientMessage {
    capabilities: string[];
    lastSeenSequence: number | null;
    protocolVersion: string;
    ticket: string;
    type: "hello";
}

export interface ClientMessage {
    type: "hello" | "heartbeat" | "room:resync" | "sync:play" | "sync:pause" | "sync:seek" | "sync:rate" | "sync:source";
}

export interface CommandApplied extends ServerMessage {
    action: Action;
    commandId: string;
    issuedBy: string;
    state: PlaybackState;
    type: "sync:command";
}

export interface CommandOutcome extends ServerMessage {
    commandId: string;
    reason: string | null;
    sequence: number | null;
    status: OutcomeStatus;
    type: "sync:outcome";
}

export interface Heartbeat extends ClientMessage {
    clientTimeMs: number;
    roundTripMs: number | null;
    type: "heartbeat";
}

export interface HeartbeatAnswer extends ServerMessage {
    clientTimeMs: number;
    receivedServerTimeMs: number;
    rosterRevision: number;
    sentServerTimeMs: number;
    sequence: number;
    type: "heartbeat";
}

export interface Participant {
    connected: boolean;
    maySteer: boolean;
    memberId: string;
    name: string;
    role: Role;
}

export interface Pause extends SyncCommand {
    commandId: string;
    expectedSequence: number | null;
    type: "sync:pause";
}

export interface Play extends SyncCommand {
    commandId: string;
    expectedSequence: number | null;
    type: "sync:play";
}

export interface PlaybackState {
    anchorMediaTimeMs: number;
    anchorServerTimeMs: number;
    epoch: number;
    playbackRate: number;
    playing: boolean;
    sequence: number;
    source: SourceUnion | null;
}

export interface Resync extends ClientMessage {
    type: "room:resync";
}

export interface RoomClosed extends ServerMessage {
    reason: RoomClosedReason;
    type: "room:closed";
}

export interface RoomError extends ServerMessage {
    code: string;
    message: string;
    type: "room:error";
}

export interface RoomInfo {
    code: string;
    maxParticipants: number;
    name: string;
    playbackControl: PlaybackControl;
}

export interface RoomState extends ServerMessage {
    playback: PlaybackState;
    roster: Roster;
    type: "room:state";
    video: VideoStatus | null;
}

export interface Roster extends ServerMessage {
    participants: Participant[];
    revision: number;
    type: "room:participants";
}

export interface Seek extends SyncCommand {
    commandId: string;
    expectedSequence: number | null;
    targetMediaTimeMs: number;
    type: "sync:seek";
}

export interface ServerHello extends ServerMessage {
    compatible: boolean;
    protocolVersion: string;
    serverTimeMs: number;
    session: Session | null;
    type: "hello";
    upgradeRequired: boolean;
}

export interface ServerMessage {
    type: "hello" | "heartbeat" | "sync:command" | "sync:outcome" | "room:state" | "room:participants" | "room:closed" | "room:error" | "video:status";
}

export interface Session {
    memberId: string;
    playback: PlaybackState;
    room: RoomInfo;
    roster: Roster;
    video: VideoStatus | null;
}

export interface SetRate extends SyncCommand {
    commandId: string;
    expectedSequence: number | null;
    playbackRate: number;
    type: "sync:rate";
}

export interface SetSource extends SyncCommand {
    commandId: string;
    expectedSequence: number | null;
    type: "sync:source";
    videoId: string;
}

export interface Source {
    type: "upload";
}

export interface SyncCommand extends ClientMessage {
    type: "sync:play" | "sync:pause" | "sync:seek" | "sync:rate" | "sync:source";
}

export interface Upload extends Source {
    title: string;
    type: "upload";
    videoId: string;
}

export interface VideoFailure {
    code: string;
    message: string;
}

export interface VideoStatus extends ServerMessage {
    durationMs: number | null;
    failure: VideoFailure | null;
    manifestUrl: string | null;
    progressPercent: number;
    status: VideoProgress;
    title: string;
    type: "video:status";
    videoId: string;
}

export type Action = "PLAY" | "PAUSE" | "SEEK" | "SET_RATE" | "SET_SOURCE";

export type ClientMessageUnion = ClientHello | Heartbeat | Resync | Play | Pause | Seek | SetRate | SetSource;

export type OutcomeStatus = "applied" | "duplicate" | "stale" | "conflict" | "forbidden" | "unavailable";

export type PlaybackControl = "owner_only" | "all" | "selected";

export type Role = "owner" | "participant" | "guest";

export type RoomClosedReason = "deleted_by_owner" | "expired";

export type ServerMessageUnion = ServerHello | HeartbeatAnswer | CommandApplied | CommandOutcome | RoomState | Roster | RoomClosed | RoomError | VideoStatus;

export type SourceUnion = Upload;

export type VideoProgress = "PENDING" | "PROCESSING" | "READY" | "FAILED";
