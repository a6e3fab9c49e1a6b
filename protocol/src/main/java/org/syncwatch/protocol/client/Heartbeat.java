package org.syncwatch.protocol.client;

import org.jspecify.annotations.Nullable;

/**
 * A sign of life that doubles as a clock probe.
 *
 * @param clientTimeMs the client's monotonic clock at sending, in milliseconds from any origin
 * @param roundTripMs the client's smallest recent round trip in milliseconds, or null before the first answer
 * @param report how the client's playback went since its last report, or null
 */
public record Heartbeat(
        double clientTimeMs,
        @Nullable Double roundTripMs,
        @Nullable PlaybackReport report) implements ClientMessage {}
