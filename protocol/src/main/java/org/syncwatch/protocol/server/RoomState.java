package org.syncwatch.protocol.server;

import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.PlaybackState;

/** The room's whole state, in answer to a resync. */
public record RoomState(
        PlaybackState playback, Roster roster, @Nullable VideoStatus video) implements ServerMessage {}
