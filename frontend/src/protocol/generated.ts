
export interface Acknowledgement {
    action: Action;
    latencyMs: number;
    sequence: number;
}

export interface ClientHello extends ClientMessage {
    capabilities: string[];
    lastSeenSequence: number | null;
    protocolVersion: string;
    ticket: string;
    type: "hello";
}

export interface ClientMessage {
    type: "hello" | "heartbeat" | "room:resync" | "sync:play" | "sync:pause" | "sync:seek" | "sync:rate" | "sync:source" | "sync:ready" | "sync:stalled";
}

export interface CommandApplied extends ServerMessage {
    action: Action;
    automatic: boolean;
    commandId: string;
    issuedBy: string;
    issuedServerTimeMs: number;
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

export interface Direct extends Source {
    format: Format;
    title: string;
    type: "direct";
    url: string;
}

export interface Embed extends Source {
    precision: Precision;
    provider: Provider;
    title: string;
    type: "embed";
    videoId: string;
}

export interface Gate {
    cause: Cause;
    mayMiss: number;
    waitingFor: string[];
}

export interface GateProgress extends ServerMessage {
    sequence: number;
    type: "sync:waiting";
    waitingFor: string[];
}

export interface GateSign extends ClientMessage {
    type: "sync:ready" | "sync:stalled";
}

export interface Heartbeat extends ClientMessage {
    clientTimeMs: number;
    report: PlaybackReport | null;
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

export interface MemberVitals {
    driftMs: number | null;
    following: Following;
    memberId: string;
}

export interface MissedCommand {
    action: Action;
    atServerTimeMs: number;
    issuedBy: string;
    mediaTimeMs: number;
    playbackRate: number;
    sequence: number;
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
    epoch: number | null;
    expectedSequence: number | null;
    type: "sync:pause";
}

export interface Play extends SyncCommand {
    commandId: string;
    epoch: number | null;
    expectedSequence: number | null;
    type: "sync:play";
}

export interface PlaybackReport {
    acknowledged: Acknowledgement[];
    driftMs: number | null;
    following: Following;
}

export interface PlaybackState {
    anchorMediaTimeMs: number;
    anchorServerTimeMs: number;
    epoch: number;
    gate: Gate | null;
    playbackRate: number;
    playing: boolean;
    sequence: number;
    source: SourceUnion | null;
}

export interface Ready extends GateSign {
    sequence: number;
    type: "sync:ready";
}

export interface Recovery {
    commands: MissedCommand[];
    complete: boolean;
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
    waitDeadlineMs: number;
    waitFor: WaitFor;
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
    epoch: number | null;
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
    type: "hello" | "heartbeat" | "sync:command" | "sync:outcome" | "sync:waiting" | "room:state" | "room:participants" | "room:closed" | "room:vitals" | "room:error" | "video:status";
}

export interface Session {
    memberId: string;
    playback: PlaybackState;
    recovery: Recovery | null;
    room: RoomInfo;
    roster: Roster;
    video: VideoStatus | null;
}

export interface SetRate extends SyncCommand {
    commandId: string;
    epoch: number | null;
    expectedSequence: number | null;
    playbackRate: number;
    type: "sync:rate";
}

export interface SetSource extends SyncCommand {
    commandId: string;
    epoch: number | null;
    expectedSequence: number | null;
    sourceId: string;
    type: "sync:source";
}

export interface Source {
    type: "upload" | "direct" | "embed";
}

export interface Stalled extends GateSign {
    sequence: number;
    type: "sync:stalled";
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

export interface Vitals extends ServerMessage {
    members: MemberVitals[];
    type: "room:vitals";
}

export type Action = "PLAY" | "PAUSE" | "SEEK" | "SET_RATE" | "SET_SOURCE";

export type Cause = "start" | "stall";

export type ClientMessageUnion = ClientHello | Heartbeat | Resync | Play | Pause | Seek | SetRate | SetSource | Ready | Stalled;

export type Following = "follow" | "loose" | "free";

export type Format = "hls" | "mp4";

export type OutcomeStatus = "applied" | "duplicate" | "stale" | "conflict" | "forbidden" | "unavailable";

export type PlaybackControl = "owner_only" | "all" | "selected";

export type Precision = "high" | "medium" | "degraded";

export type Provider = "youtube" | "vimeo" | "dailymotion";

export type Role = "owner" | "participant" | "guest";

export type RoomClosedReason = "deleted_by_owner" | "expired";

export type ServerMessageUnion = ServerHello | HeartbeatAnswer | CommandApplied | CommandOutcome | GateProgress | RoomState | Roster | RoomClosed | Vitals | RoomError | VideoStatus;

export type SourceUnion = Upload | Direct | Embed;

export type VideoProgress = "PENDING" | "PROCESSING" | "READY" | "FAILED";

export type WaitFor = "everyone" | "quorum" | "owner" | "nobody";
