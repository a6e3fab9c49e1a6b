package org.syncwatch.room.entity;

import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.protocol.server.ServerHello.WaitFor;

/** What an owner decides about a room. */
public record RoomSettings(
        String name,
        int maxParticipants,
        @Nullable String passwordHash,
        PlaybackControl playbackControl,
        Waiting waiting) {

    /** @param deadlineMs how long a start waits at most, in milliseconds */
    public record Waiting(WaitFor waitFor, int deadlineMs) {}
}
