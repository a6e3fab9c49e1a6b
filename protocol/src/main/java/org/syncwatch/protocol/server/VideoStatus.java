package org.syncwatch.protocol.server;

import org.jspecify.annotations.Nullable;

/**
 * How far an uploaded film is.
 *
 * @param progressPercent 0 to 100, of the transcoding
 * @param manifestUrl path of the HLS master playlist, once there is one
 * @param durationMs length in milliseconds, once known
 * @param failure why it failed, or null
 */
public record VideoStatus(
        String videoId,
        String title,
        Status status,
        int progressPercent,
        @Nullable String manifestUrl,
        @Nullable Long durationMs,
        @Nullable Failure failure)
        implements ServerMessage {

    public enum Status {
        PENDING,
        PROCESSING,
        READY,
        FAILED
    }

    /**
     * @param code stable, for programs, for example {@code no_video_stream}
     * @param message for people
     */
    public record Failure(String code, String message) {}
}
