package org.syncwatch.limits.control;

import java.util.List;
import java.util.stream.Stream;
import org.syncwatch.limits.boundary.CounterGrid.Told;

/** What one node knows of one counter. */
public final class Tally {

    private Window own;
    private List<Window> others = List.of();
    private int unheard;

    /** @param told what was known of it before */
    public Tally(Told told) {
        this.own = told.own() == null ? Window.NONE : Window.of(told.own());
        hear(told);
    }

    /** Whether the others should be asked before the next count. */
    public synchronized boolean stale(Rate rate) {
        return unheard >= rate.coarseness();
    }

    public synchronized void hear(Told told) {
        others = told.others().stream().map(Window::of).toList();
        unheard = 0;
    }

    public synchronized long waitMs(Rate rate, long nowMs) {
        return rate.waitMs(all(), nowMs);
    }

    /**
     * Counts one more unless the limit on deeds is reached.
     *
     * @return how long to wait, 0 when it was counted
     */
    public synchronized long take(Rate rate, long nowMs) {
        long wait = rate.waitMs(all(), nowMs);
        if (wait == 0) {
            count(rate, nowMs);
        }
        return wait;
    }

    public synchronized void count(Rate rate, long nowMs) {
        own = rate.counted(own, others, nowMs);
        unheard++;
    }

    public synchronized void giveBack() {
        own = new Window(own.endMs(), Math.max(0, own.count() - 1));
    }

    public synchronized Window own() {
        return own;
    }

    private List<Window> all() {
        return Stream.concat(Stream.of(own), others.stream()).toList();
    }
}
