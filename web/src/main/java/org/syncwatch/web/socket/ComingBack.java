package org.syncwatch.web.socket;

import java.time.Duration;

/**
 * When those come back who are sent away together: few at once, many one after the other, so that the other nodes take
 * them in without a jam.
 *
 * @param most over which they are spread, however many they are
 */
record ComingBack(Duration most) {

    /** About what a node needs to let one in. */
    private static final double MS_EACH = 3;

    /**
     * Everybody has a slot of their own.
     *
     * @param sockets how many are sent away
     * @param luck in the slot, 0 to 1
     */
    long millis(int place, int sockets, double luck) {
        double slot = Math.min(MS_EACH, (double) most.toMillis() / sockets);
        return Math.round((place + luck) * slot);
    }
}
