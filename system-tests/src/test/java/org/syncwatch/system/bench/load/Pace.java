package org.syncwatch.system.bench.load;

import java.util.SplittableRandom;

/** When a room's commands are due: one at a random moment of each slot, whatever became of those before. */
final class Pace {

    private static final double NANOS_PER_SECOND = 1e9;

    private final long start;
    private final double slotNanos;
    private final SplittableRandom random;
    private long slot;

    Pace(long start, double perSecond, SplittableRandom random) {
        this.start = start;
        this.slotNanos = NANOS_PER_SECOND / perSecond;
        this.random = random;
    }

    /** The moment of the next command, on the clock of {@code start}; never earlier than the one before. */
    long next() {
        return start + (long) ((slot++ + random.nextDouble()) * slotNanos);
    }
}
