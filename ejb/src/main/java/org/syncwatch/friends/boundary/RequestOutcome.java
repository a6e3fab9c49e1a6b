package org.syncwatch.friends.boundary;

import org.syncwatch.limits.boundary.TooMany;

/** What became of a wish to be friends. */
public sealed interface RequestOutcome {

    /** @param news whether nothing of the kind was asked before */
    record Requested(Person person, boolean news) implements RequestOutcome {}

    /** @param news whether they were not friends before */
    record Friends(Person person, boolean news) implements RequestOutcome {}

    record UnknownUser() implements RequestOutcome {}

    record Yourself() implements RequestOutcome {}

    /** The caller blocks that person and has to end this first. */
    record UnblockFirst() implements RequestOutcome {}

    record TooManyRequests() implements RequestOutcome {}

    record TooManyFriends() implements RequestOutcome {}

    /** Too many requests in a short time. */
    record HeldUp(TooMany why) implements RequestOutcome {}
}
