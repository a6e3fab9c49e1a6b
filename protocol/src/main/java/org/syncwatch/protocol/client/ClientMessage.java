package org.syncwatch.protocol.client;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Any frame a browser may send; the first one on a socket is a {@link ClientHello}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ClientHello.class, name = "hello"),
    @JsonSubTypes.Type(value = Heartbeat.class, name = "heartbeat"),
    @JsonSubTypes.Type(value = Resync.class, name = "room:resync"),
    @JsonSubTypes.Type(value = SyncCommand.Play.class, name = "sync:play"),
    @JsonSubTypes.Type(value = SyncCommand.Pause.class, name = "sync:pause"),
    @JsonSubTypes.Type(value = SyncCommand.Seek.class, name = "sync:seek"),
    @JsonSubTypes.Type(value = SyncCommand.SetRate.class, name = "sync:rate"),
    @JsonSubTypes.Type(value = SyncCommand.SetSource.class, name = "sync:source"),
    @JsonSubTypes.Type(value = GateSign.Ready.class, name = "sync:ready"),
    @JsonSubTypes.Type(value = GateSign.Stalled.class, name = "sync:stalled"),
    @JsonSubTypes.Type(value = ChatWish.Post.class, name = "chat:post"),
    @JsonSubTypes.Type(value = ChatWish.Edit.class, name = "chat:edit"),
    @JsonSubTypes.Type(value = ChatWish.Delete.class, name = "chat:delete"),
    @JsonSubTypes.Type(value = ChatWish.React.class, name = "chat:react"),
    @JsonSubTypes.Type(value = ChatFetch.class, name = "chat:fetch"),
    @JsonSubTypes.Type(value = Typing.class, name = "chat:typing")
})
public sealed interface ClientMessage
        permits ClientHello, Heartbeat, Resync, SyncCommand, GateSign, ChatWish, ChatFetch, Typing {}
