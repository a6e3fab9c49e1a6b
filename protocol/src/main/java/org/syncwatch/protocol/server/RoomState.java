package org.syncwatch.protocol.server;

import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.PlaybackState;
import org.syncwatch.protocol.server.ServerHello.RoomInfo;

/** The room's whole state, in answer to a resync. */
public record RoomState(
        RoomInfo room,
        PlaybackState playback,
        Roster roster,
        @Nullable VideoStatus video) implements ServerMessage {}
