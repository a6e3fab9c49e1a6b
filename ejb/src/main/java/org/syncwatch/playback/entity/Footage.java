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

    /** The longest part of a film, and as long again for a player to ask for it. */
    static final long LEARNT_WITHIN_MS = 12_000;

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

    /** Whether players may have nothing more of it there, who learn late what was made. */
    boolean mayEndAt(long positionMs) {
        return madeMs != null && positionMs >= madeMs - LEARNT_WITHIN_MS;
    }

    /** Whether the film is over there. */
    boolean overAt(long positionMs) {
        return lengthMs != null && positionMs >= lengthMs;
    }
}
