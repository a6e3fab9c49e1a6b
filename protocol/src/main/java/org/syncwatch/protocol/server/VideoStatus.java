package org.syncwatch.protocol.server;

import org.jspecify.annotations.Nullable;

/**
 * How far an uploaded film is.
 *
 * @param progressPercent 0 to 100, of the transcoding
 * @param manifestUrl path of the HLS master playlist without the pass it is fetched with, once the film can be watched; it
 *     may be while the film is still being made
 * @param playableMs how much of the film can be watched, in milliseconds from its start, while it is being made; null
 *     when all of it can, or nothing
 * @param durationMs length in milliseconds, once known
 * @param failure why it failed, or null
 */
public record VideoStatus(
        String videoId,
        String title,
        Status status,
        int progressPercent,
        @Nullable String manifestUrl,
        @Nullable Long playableMs,
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
