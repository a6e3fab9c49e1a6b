package org.syncwatch.room.boundary;

import java.time.Instant;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;

/** What anybody who knows the code may see of a room. */
public record RoomCard(
        String code,
        String name,
        String ownerName,
        boolean hasPassword,
        int participants,
        int maxParticipants,
        PlaybackControl playbackControl,
        Instant expiresAt) {}
