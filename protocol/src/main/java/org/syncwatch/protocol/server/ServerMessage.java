package org.syncwatch.protocol.server;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Any frame a node may send to a browser. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ServerHello.class, name = "hello"),
    @JsonSubTypes.Type(value = HeartbeatAnswer.class, name = "heartbeat"),
    @JsonSubTypes.Type(value = CommandApplied.class, name = "sync:command"),
    @JsonSubTypes.Type(value = CommandOutcome.class, name = "sync:outcome"),
    @JsonSubTypes.Type(value = GateProgress.class, name = "sync:waiting"),
    @JsonSubTypes.Type(value = RoomState.class, name = "room:state"),
    @JsonSubTypes.Type(value = Roster.class, name = "room:participants"),
    @JsonSubTypes.Type(value = SettingsChanged.class, name = "room:settings"),
    @JsonSubTypes.Type(value = Expiring.class, name = "room:expiring"),
    @JsonSubTypes.Type(value = Removed.class, name = "room:removed"),
    @JsonSubTypes.Type(value = RoomClosed.class, name = "room:closed"),
    @JsonSubTypes.Type(value = Vitals.class, name = "room:vitals"),
    @JsonSubTypes.Type(value = RoomError.class, name = "room:error"),
    @JsonSubTypes.Type(value = VideoStatus.class, name = "video:status"),
    @JsonSubTypes.Type(value = ChatNews.class, name = "chat:message"),
    @JsonSubTypes.Type(value = ChatEntries.class, name = "chat:entries"),
    @JsonSubTypes.Type(value = ChatOutcome.class, name = "chat:outcome"),
    @JsonSubTypes.Type(value = MemberTyping.class, name = "chat:typing")
})
public sealed interface ServerMessage
        permits ServerHello,
                HeartbeatAnswer,
                CommandApplied,
                CommandOutcome,
                GateProgress,
                RoomState,
                Roster,
                SettingsChanged,
                Expiring,
                Removed,
                RoomClosed,
                Vitals,
                RoomError,
                VideoStatus,
                ChatNews,
                ChatEntries,
                ChatOutcome,
                MemberTyping {}
