package org.syncwatch.room.entity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member's new socket.
 *
 * @param tellsReady whether a start may wait for the player behind it, because it tells when it is ready
 * @param address from which it comes, in figures, or null when nobody knows it
 */
public record Coming(
        UUID room,
        UUID member,
        UUID connection,
        boolean tellsReady,
        @Nullable String address) {}
