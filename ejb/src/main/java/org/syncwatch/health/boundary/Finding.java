package org.syncwatch.health.boundary;

/**
 * How a part was found.
 *
 * @param latencyMs how long the look took, in milliseconds
 */
public record Finding(State state, long latencyMs) {

    public enum State {
        WELL,
        FAILED,
        /** No answer came in time. */
        SILENT,
        /** This node does not depend on it, so nobody looked. */
        NOT_NEEDED
    }

    static final Finding NOT_NEEDED = new Finding(State.NOT_NEEDED, 0);

    public boolean fine() {
        return state == State.WELL || state == State.NOT_NEEDED;
    }
}
