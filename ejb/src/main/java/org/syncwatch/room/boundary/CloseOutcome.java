package org.syncwatch.room.boundary;

/** What became of a wish to delete a room. */
public enum CloseOutcome {
    CLOSED,
    UNKNOWN_ROOM,
    NOT_THE_OWNER
}
