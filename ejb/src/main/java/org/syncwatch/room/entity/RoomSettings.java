package org.syncwatch.room.entity;

import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;

/** What an owner decides about a room. */
public record RoomSettings(
        String name, int maxParticipants, @Nullable String passwordHash, PlaybackControl playbackControl) {}
