package org.syncwatch.room.entity;

import java.util.UUID;

/**
 * A member's socket that is gone.
 *
 * @param forGood whether the member left on purpose; otherwise the seat is kept for a while
 */
public record Going(UUID room, UUID member, UUID connection, boolean forGood) {}
