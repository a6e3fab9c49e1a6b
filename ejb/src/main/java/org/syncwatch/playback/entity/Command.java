package org.syncwatch.playback.entity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member's wish to change a room's playback. */
public record Command(
        UUID id, UUID room, UUID member, @Nullable Long expectedSequence, Change change) {}
