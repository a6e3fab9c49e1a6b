package org.syncwatch.room.control;

import java.time.Duration;

/**
 * Whether this node has looked after the rooms without a gap for so long that it can tell who is away. After an outage of what
 * all of them need, and after a start of all nodes, members come back one after the other, and who is late is not away.
 */
public final class Lookout {

    private final long gapNanos;
    private final long steadyNanos;
    private boolean looked;
    private long sinceNanos;
    private long lastNanos;

    /**
     * @param gap the longest time between two looks
     * @param steady how long there must have been no gap
     */
    public Lookout(Duration gap, Duration steady) {
        this.gapNanos = gap.toNanos();
        this.steadyNanos = steady.toNanos();
    }

    /** @param nowNanos of a monotonic clock, at which a look succeeded */
    public synchronized boolean steady(long nowNanos) {
        if (!looked || nowNanos - lastNanos > gapNanos) {
            looked = true;
            sinceNanos = nowNanos;
        }
        lastNanos = nowNanos;
        return nowNanos - sinceNanos >= steadyNanos;
    }
}
