package org.syncwatch.room.boundary;

import java.util.UUID;
import org.syncwatch.limits.boundary.TooMany;
import org.syncwatch.protocol.server.Roster.Role;
import org.syncwatch.room.entity.Bar;

/** What became of a wish to enter a room. */
public sealed interface JoinOutcome {

    /** @param memberToken secret with which the same member comes back to its seat */
    record Seated(UUID room, UUID member, String name, Role role, String memberToken) implements JoinOutcome {}

    record UnknownRoom() implements JoinOutcome {}

    record WrongPassword() implements JoinOutcome {}

    /** Who wants to enter was sent out and may not come back yet. */
    record SentOut(Bar bar) implements JoinOutcome {}

    record RoomFull() implements JoinOutcome {}

    record GuestNameRequired() implements JoinOutcome {}

    /** The server checks as many passwords as it can already; trying again soon helps. */
    record Busy() implements JoinOutcome {}

    /** Too many came from there, or guessed. */
    record HeldUp(TooMany why) implements JoinOutcome {}
}
