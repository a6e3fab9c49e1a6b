package org.syncwatch.room.entity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a member who was sent out from coming back.
 *
 * @param until when the room lets them in again; null for a ban, which ends with the room
 * @param by name of who sent them out
 * @param reason in that person's words
 */
public record Bar(
        Instant since,
        @Nullable Instant until,
        String by,
        @Nullable String reason) {

    public boolean banned() {
        return until == null;
    }

    boolean holds(Instant now) {
        return until == null || now.isBefore(until);
    }
}
