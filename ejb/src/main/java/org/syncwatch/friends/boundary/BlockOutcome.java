package org.syncwatch.friends.boundary;

/** What became of a wish to have nothing to do with somebody. */
public enum BlockOutcome {
    BLOCKED,
    /** They are blocked now and were friends, or one had asked the other. */
    PARTED,
    UNKNOWN_USER,
    TOO_MANY
}
