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
    @JsonSubTypes.Type(value = RoomClosed.class, name = "room:closed"),
    @JsonSubTypes.Type(value = Vitals.class, name = "room:vitals"),
    @JsonSubTypes.Type(value = RoomError.class, name = "room:error"),
    @JsonSubTypes.Type(value = VideoStatus.class, name = "video:status")
})
public sealed interface ServerMessage
        permits ServerHello,
                HeartbeatAnswer,
                CommandApplied,
                CommandOutcome,
                GateProgress,
                RoomState,
                Roster,
                RoomClosed,
                Vitals,
                RoomError,
                VideoStatus {}
