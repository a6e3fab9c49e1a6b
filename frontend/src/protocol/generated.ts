
export interface AccountHeartbeat extends AccountMessage {
    clientTimeMs: number;
    type: "account:heartbeat";
}

export interface AccountHello extends AccountMessage {
    compatible: boolean;
    protocolVersion: string;
    type: "account:hello";
    upgradeRequired: boolean;
}

export interface AccountMessage {
    type: "account:hello" | "account:heartbeat" | "friend:request" | "friend:accepted" | "friend:presence" | "friends:changed" | "room:invite";
}

export interface Acknowledgement {
    action: Action;
    latencyMs: number;
    sequence: number;
}

export interface Barred {
    deed: Deed;
    rule: Refusal;
}

export interface ChatDelete extends ChatWish {
    clientId: string;
    number: number;
    type: "chat:delete";
}

export interface ChatEdit extends ChatWish {
    clientId: string;
    number: number;
    text: string;
    type: "chat:edit";
}

export interface ChatEntries extends ServerMessage {
    after: number | null;
    before: number | null;
    page: ChatPage;
    type: "chat:entries";
}

export interface ChatFetch extends ClientMessage {
    after: number | null;
    before: number | null;
    type: "chat:fetch";
}

export interface ChatMessage {
    atServerTimeMs: number;
    author: string;
    clientId: string | null;
    deleted: boolean;
    editedAtServerTimeMs: number | null;
    epoch: number;
    mediaTimeMs: number | null;
    memberId: string | null;
    notice: string | null;
    number: number;
    reactions: Reaction[];
    replyTo: number | null;
    revision: number;
    text: string;
}

export interface ChatNews extends ServerMessage {
    message: ChatMessage;
    type: "chat:message";
}

export interface ChatOutcome extends ServerMessage {
    clientId: string;
    number: number | null;
    reason: string | null;
    retryAfterMs: number | null;
    status: ChatStatus;
    type: "chat:outcome";
    words: string | null;
}

export interface ChatPage {
    messages: ChatMessage[];
    newest: number;
    older: boolean;
    rules: ChatRules;
    upTo: number;
}

export interface ChatPost extends ChatWish {
    clientId: string;
    replyTo: number | null;
    text: string;
    type: "chat:post";
}

export interface ChatReact extends ChatWish {
    clientId: string;
    emoji: string;
    number: number;
    on: boolean;
    type: "chat:react";
}

export interface ChatRules {
    slowModeSeconds: number;
}

export interface ChatWish extends ClientMessage {
    type: "chat:post" | "chat:edit" | "chat:delete" | "chat:react";
}

export interface ClientHello extends ClientMessage {
    capabilities: string[];
    lastChatNumber: number | null;
    lastSeenSequence: number | null;
    protocolVersion: string;
    ticket: string;
    type: "hello";
}

export interface ClientMessage {
    type: "hello" | "heartbeat" | "room:resync" | "chat:fetch" | "chat:typing" | "sync:play" | "sync:pause" | "sync:seek" | "sync:rate" | "sync:source" | "sync:ready" | "sync:stalled" | "chat:post" | "chat:edit" | "chat:delete" | "chat:react";
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
    rule: Refusal | null;
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

export interface Expiring extends ServerMessage {
    expiresAtMs: number;
    type: "room:expiring";
}

export interface FriendAccepted extends AccountMessage {
    accountId: string;
    type: "friend:accepted";
    username: string;
}

export interface FriendPresence extends AccountMessage {
    accountId: string;
    online: boolean;
    room: OpenRoom | null;
    type: "friend:presence";
}

export interface FriendRequested extends AccountMessage {
    accountId: string;
    type: "friend:request";
    username: string;
}

export interface FriendsChanged extends AccountMessage {
    type: "friends:changed";
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
    chatNumber: number;
    clientTimeMs: number;
    receivedServerTimeMs: number;
    rosterRevision: number;
    sentServerTimeMs: number;
    sequence: number;
    type: "heartbeat";
}

export interface MemberTyping extends ServerMessage {
    memberId: string;
    type: "chat:typing";
    typing: boolean;
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

export interface OpenRoom {
    code: string;
    name: string;
}

export interface Participant {
    barred: Barred[];
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

export interface Reaction {
    emoji: string;
    members: string[];
}

export interface Ready extends GateSign {
    sequence: number;
    type: "sync:ready";
}

export interface Reclaim {
    memberId: string;
    untilMs: number;
}

export interface Recovery {
    commands: MissedCommand[];
    complete: boolean;
}

export interface Removed extends ServerMessage {
    by: string;
    memberId: string;
    reason: string | null;
    type: "room:removed";
    untilMs: number | null;
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
    chatControl: PlaybackControl;
    code: string;
    delegateId: string | null;
    expiresAtMs: number;
    hasPassword: boolean;
    maxParticipants: number;
    name: string;
    playbackControl: PlaybackControl;
    reclaim: Reclaim | null;
    revision: number;
    sourceControl: PlaybackControl;
    speakControl: PlaybackControl;
    succession: Succession;
    waitDeadlineMs: number;
    waitFor: WaitFor;
}

export interface RoomInvited extends AccountMessage {
    code: string;
    from: string;
    fromId: string;
    inviteId: string;
    roomName: string;
    type: "room:invite";
}

export interface RoomState extends ServerMessage {
    playback: PlaybackState;
    room: RoomInfo;
    roster: Roster;
    type: "room:state";
    video: VideoStatus | null;
}

export interface Roster extends ServerMessage {
    participants: Participant[];
    revision: number;
    settingsRevision: number;
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
    type: "hello" | "heartbeat" | "sync:command" | "sync:outcome" | "sync:waiting" | "room:state" | "room:participants" | "room:settings" | "room:expiring" | "room:removed" | "room:closed" | "room:vitals" | "room:error" | "video:status" | "chat:message" | "chat:entries" | "chat:outcome" | "chat:typing";
}

export interface Session {
    chat: ChatPage | null;
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

export interface SettingsChanged extends ServerMessage {
    room: RoomInfo;
    type: "room:settings";
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

export interface Typing extends ClientMessage {
    type: "chat:typing";
    typing: boolean;
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
    playableMs: number | null;
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

export type AccountMessageUnion = AccountHello | AccountHeartbeat | FriendRequested | FriendAccepted | FriendPresence | FriendsChanged | RoomInvited;

export type Action = "PLAY" | "PAUSE" | "SEEK" | "SET_RATE" | "SET_SOURCE";

export type Cause = "start" | "stall";

export type ChatStatus = "posted" | "duplicate" | "refused" | "unavailable";

export type ClientMessageUnion = ClientHello | Heartbeat | Resync | Play | Pause | Seek | SetRate | SetSource | Ready | Stalled | ChatPost | ChatEdit | ChatDelete | ChatReact | ChatFetch | Typing;

export type Deed = "steer" | "source" | "chat" | "speak";

export type Following = "follow" | "loose" | "free";

export type Format = "hls" | "mp4";

export type OutcomeStatus = "applied" | "duplicate" | "stale" | "conflict" | "forbidden" | "unavailable";

export type PlaybackControl = "owner_only" | "all" | "signed_in" | "selected";

export type Precision = "high" | "medium" | "degraded";

export type Provider = "youtube" | "vimeo" | "dailymotion";

export type Refusal = "owner_only" | "selected_only" | "taken_away" | "account_needed" | "not_a_member" | "owner_needed" | "moderator_needed" | "higher_rank" | "not_yourself" | "too_late" | "longest_life";

export type Role = "owner" | "moderator" | "participant" | "guest";

export type RoomClosedReason = "deleted_by_owner" | "expired";

export type ServerMessageUnion = ServerHello | HeartbeatAnswer | CommandApplied | CommandOutcome | GateProgress | RoomState | Roster | SettingsChanged | Expiring | Removed | RoomClosed | Vitals | RoomError | VideoStatus | ChatNews | ChatEntries | ChatOutcome | MemberTyping;

export type SourceUnion = Upload | Direct | Embed;

export type Succession = "join_order" | "delegate" | "nobody";

export type VideoProgress = "PENDING" | "PROCESSING" | "READY" | "FAILED";

export type WaitFor = "everyone" | "quorum" | "owner" | "nobody";
