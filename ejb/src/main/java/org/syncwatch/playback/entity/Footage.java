package org.syncwatch.playback.entity;

import org.jspecify.annotations.Nullable;

/**
 * What there is of a film to watch.
 *
 * @param madeMs how far it is made, in milliseconds, or null when it is whole
 * @param lengthMs of the whole film in milliseconds, or null while unknown
 */
public record Footage(
        boolean watchable, @Nullable Long madeMs, @Nullable Long lengthMs) {

    /** Whether nothing of this changes any more. */
    public boolean whole() {
        return watchable && madeMs == null;
    }

    /** The position itself where there is something to see, and otherwise the nearest one. */
    long within(long positionMs) {
        Long end = madeMs == null ? lengthMs : madeMs;
        long fromStart = Math.max(0, positionMs);
        return end == null ? fromStart : Math.min(fromStart, end);
    }

    /** Whether there will be something to see there and is nothing yet. */
    boolean unmadeAt(long positionMs) {
        return madeMs != null && positionMs >= madeMs;
    }

    /** Whether the film is over there. */
    boolean overAt(long positionMs) {
        return lengthMs != null && positionMs >= lengthMs;
    }
}
