package org.syncwatch.room.boundary;

import java.util.UUID;

/** A room waits for its owner. */
public record OwnerAway(UUID room, UUID owner) {}
