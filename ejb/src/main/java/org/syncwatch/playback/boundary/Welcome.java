package org.syncwatch.playback.boundary;

import org.jspecify.annotations.Nullable;
import org.syncwatch.live.boundary.Farewell;
import org.syncwatch.protocol.server.Recovery;
import org.syncwatch.room.boundary.Arrival;

/** What a socket hears that came to its member's room. */
public sealed interface Welcome {

    /** @param missed what a returning member missed, or null for one who was never here */
    record In(
            Arrival.Here arrival,
            Snapshots.Snapshot snapshot,
            @Nullable Recovery missed) implements Welcome {}

    record Refused(Farewell why) implements Welcome {}
}
