package org.syncwatch.transcoder;

import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** Lets a percentage through when it has changed, and at most once a second. */
final class ProgressReports implements IntConsumer {

    private static final long PAUSE_NANOS = 1_000_000_000L;

    private final LongSupplier nanoTime;
    private final IntConsumer receiver;
    private int reported = -1;
    private long reportedAt;

    ProgressReports(LongSupplier nanoTime, IntConsumer receiver) {
        this.nanoTime = nanoTime;
        this.receiver = receiver;
    }

    @Override
    public void accept(int percent) {
        long now = nanoTime.getAsLong();
        boolean due = reported < 0 || now - reportedAt >= PAUSE_NANOS;
        if (percent > reported && due) {
            reported = percent;
            reportedAt = now;
            receiver.accept(percent);
        }
    }
}
