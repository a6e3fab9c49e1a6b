package org.syncwatch.room.entity;

import java.util.UUID;

/**
 * A member's new socket.
 *
 * @param tellsReady whether a start may wait for the player behind it, because it tells when it is ready
 */
public record Coming(UUID room, UUID member, UUID connection, boolean tellsReady) {}
