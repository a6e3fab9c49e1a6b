package org.syncwatch.friends.boundary;

/** What became of the acceptance of a request. */
public enum AcceptOutcome {
    FRIENDS,
    /** They were friends already. */
    NO_NEWS,
    NO_REQUEST,
    TOO_MANY_FRIENDS
}
