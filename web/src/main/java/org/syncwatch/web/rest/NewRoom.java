package org.syncwatch.web.rest;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;

/**
 * The body that opens a room; everything has a default.
 *
 * @param maxParticipants 2 to the configured ceiling
 * @param password 1 to 72 characters
 */
public record NewRoom(
        @Nullable @Size(max = 80) String name,
        @Nullable @Min(2) Integer maxParticipants,
        @Nullable @Size(max = 72) String password,
        @Nullable PlaybackControl playbackControl) {}
