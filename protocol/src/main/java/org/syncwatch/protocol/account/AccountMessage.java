package org.syncwatch.protocol.account;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Any frame of the account socket; what it names may be outdated on arrival, the list of friends is the truth. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AccountHello.class, name = "account:hello"),
    @JsonSubTypes.Type(value = AccountHeartbeat.class, name = "account:heartbeat"),
    @JsonSubTypes.Type(value = FriendRequested.class, name = "friend:request"),
    @JsonSubTypes.Type(value = FriendAccepted.class, name = "friend:accepted"),
    @JsonSubTypes.Type(value = FriendPresence.class, name = "friend:presence"),
    @JsonSubTypes.Type(value = FriendsChanged.class, name = "friends:changed"),
    @JsonSubTypes.Type(value = RoomInvited.class, name = "room:invite")
})
public sealed interface AccountMessage
        permits AccountHello,
                AccountHeartbeat,
                FriendRequested,
                FriendAccepted,
                FriendPresence,
                FriendsChanged,
                RoomInvited {}
