package org.syncwatch.protocol.server;

import org.jspecify.annotations.Nullable;

/**
 * A member was sent out; told to that member alone, before the socket is closed.
 *
 * @param by name of who did it
 * @param reason in that person's words
 * @param untilMs when the room lets them in again, milliseconds since 1970; null for a ban
 */
public record Removed(
        String memberId,
        String by,
        @Nullable String reason,
        @Nullable Long untilMs) implements ServerMessage {

    public boolean banned() {
        return untilMs == null;
    }
}
