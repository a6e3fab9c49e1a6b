package org.syncwatch.room.entity;

import java.util.UUID;

/**
 * A room whose owner seems to be away.
 *
 * @param epoch which of the room's owners that is
 */
public record Vacancy(UUID room, long epoch) {}
