package org.syncwatch.room.boundary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A room somebody owns or has been in.
 *
 * @param code null for a room that is over, or into which they cannot come back
 * @param since when they first came, or opened it
 * @param endedAt null for a room that is open
 */
public record Visit(
        String roomId,
        @Nullable String code,
        String name,
        String ownerName,
        boolean own,
        int participants,
        Instant since,
        Instant expiresAt,
        @Nullable Instant endedAt) {}
