package org.syncwatch.protocol.client;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.server.CommandApplied.Action;
import org.syncwatch.protocol.server.Vitals.Following;

/**
 * What one member's player tells of itself; acknowledges commands by the way, so they cost no frame of their own.
 *
 * @param driftMs how far the picture is ahead of the room (negative: behind), in milliseconds; null while it need not move
 * @param acknowledged commands that arrived since the last report, at most 32
 */
public record PlaybackReport(
        @Nullable Double driftMs,
        @JsonSetter(nulls = Nulls.FAIL) Following following,

        @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.FAIL)
        List<Acknowledgement> acknowledged) {

    /** @param latencyMs from the command's issue to its arrival here, on the cluster clock */
    public record Acknowledgement(
            long sequence, @JsonSetter(nulls = Nulls.FAIL) Action action, double latencyMs) {}
}
