package org.syncwatch.room.boundary;

import org.syncwatch.limits.boundary.TooMany;

/** What somebody gets to see who asks for a room by its code. */
public sealed interface LookOutcome {

    record Seen(RoomCard room) implements LookOutcome {}

    record UnknownRoom() implements LookOutcome {}

    /** Too many wrong codes came from there. */
    record HeldUp(TooMany why) implements LookOutcome {}
}
