package org.syncwatch.protocol.account;

import org.jspecify.annotations.Nullable;

/**
 * A friend came, went, or is somewhere else.
 *
 * @param room where they are, when they share it and everybody may join it, or null
 */
public record FriendPresence(
        String accountId, boolean online, @Nullable OpenRoom room) implements AccountMessage {

    public record OpenRoom(String code, String name) {}
}
