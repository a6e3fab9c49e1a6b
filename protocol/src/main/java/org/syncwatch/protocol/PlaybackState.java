package org.syncwatch.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a room's playback stands: whole state, so a lost, doubled or reordered frame does no harm.
 *
 * <p>Position at server time {@code t}: while paused or {@code t ≤ anchorServerTimeMs} it is
 * {@code anchorMediaTimeMs}, otherwise {@code anchorMediaTimeMs + (t − anchorServerTimeMs) · playbackRate}.
 *
 * @param sequence number of the command that led here; grows by one with each command of the room
 * @param epoch grows with each change of source, so a command for the last film cannot touch this one
 * @param source what is being watched, or null before the first film
 * @param playbackRate 0.25 to 4
 * @param anchorServerTimeMs cluster time of the anchor in milliseconds since 1970; may lie ahead, then everyone starts there
 * @param anchorMediaTimeMs media position at the anchor in milliseconds
 * @param gate who is being waited for before the anchor, or null; without a word from anybody everyone starts at the anchor
 */
public record PlaybackState(
        long sequence,
        long epoch,
        @Nullable Source source,
        boolean playing,
        double playbackRate,
        long anchorServerTimeMs,
        long anchorMediaTimeMs,
        @Nullable Gate gate) {

    /** Media position in milliseconds at a cluster time, of a film without an end. */
    public long positionAt(long serverTimeMs) {
        return playing && serverTimeMs > anchorServerTimeMs
                ? anchorMediaTimeMs + Math.round((serverTimeMs - anchorServerTimeMs) * playbackRate)
                : anchorMediaTimeMs;
    }

    /**
     * A start that may come before its anchor, as soon as those waited for are ready. It cannot hang: the anchor is its
     * deadline, and it passes by itself.
     *
     * @param waitingFor member ids, never empty
     * @param mayMiss how many of them may still be missing when it starts; 0 unless a quorum is enough
     */
    public record Gate(List<String> waitingFor, int mayMiss, Cause cause) {}

    public enum Cause {
        /** A play or a seek: the picture is being prepared. */
        start,
        /** Somebody's picture stopped. */
        stall
    }
}
