package org.syncwatch.room.boundary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was sent out and may not come back yet.
 *
 * @param until when the room lets them in again; null for a ban
 * @param by name of who sent them out
 */
public record BarredMember(
        String memberId,
        String name,
        Instant since,
        @Nullable Instant until,
        String by,
        @Nullable String reason) {}
