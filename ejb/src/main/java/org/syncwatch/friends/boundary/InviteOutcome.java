package org.syncwatch.friends.boundary;

import java.util.UUID;

/** What became of an invitation. */
public sealed interface InviteOutcome {

    /** @param news whether they were not invited to this room by the same person before */
    record Invited(UUID id, JoinableRoom room, boolean news) implements InviteOutcome {}

    record NotAFriend() implements InviteOutcome {}

    /** The room has ended, or the one who invites is not in it. */
    record NotInRoom() implements InviteOutcome {}

    record AlreadyThere() implements InviteOutcome {}

    record TooMany() implements InviteOutcome {}
}
