package org.syncwatch.launcher;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongSupplier;

/** When a part that ended is started again: ever later, and not at all once it has ended too often in a minute. */
final class Attempts {

    static final int MOST = 5;

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final LongSupplier nanoTime;
    private final Deque<Long> ends = new ArrayDeque<>();

    Attempts(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** To be called once for each end; empty when the part is given up. */
    Optional<Duration> next() {
        long now = nanoTime.getAsLong();
        while (!ends.isEmpty() && now - ends.getFirst() > WITHIN.toNanos()) {
            ends.removeFirst();
        }
        ends.addLast(now);
        if (ends.size() > MOST) {
            return Optional.empty();
        }
        var wait = FIRST.multipliedBy(1L << (ends.size() - 1));
        return Optional.of(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }
}
