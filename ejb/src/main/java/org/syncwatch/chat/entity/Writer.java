package org.syncwatch.chat.entity;

import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.server.Refusal;
import org.syncwatch.protocol.server.Roster.Role;

/**
 * A member of a room, as its chat sees them.
 *
 * @param barred the rule of the room that keeps them from writing and reacting, or null
 * @param lastPostMs when they last wrote something, cluster time in milliseconds, or null for never
 */
public record Writer(
        String name,
        Role role,
        @Nullable Refusal barred,
        @Nullable Long lastPostMs) {

    /** The same one after a message. */
    public Writer posted(long atMs) {
        return new Writer(name, role, barred, atMs);
    }

    boolean moderates() {
        return role.atLeast(Role.moderator);
    }
}
