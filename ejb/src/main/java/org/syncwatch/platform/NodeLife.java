package org.syncwatch.platform;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether this node is to be given work: not before all of it is up, and not once it goes down. */
@ApplicationScoped
public class NodeLife {

    public enum Phase {
        STARTING,
        UP,
        DRAINING
    }

    private volatile Phase phase = Phase.STARTING;

    public Phase phase() {
        return phase;
    }

    synchronized void up() {
        phase = phase == Phase.STARTING ? Phase.UP : phase;
    }

    /** Answers true to the first who asks. */
    synchronized boolean drain() {
        boolean first = phase != Phase.DRAINING;
        phase = Phase.DRAINING;
        return first;
    }
}
