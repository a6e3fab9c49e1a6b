package org.syncwatch.protocol.server;

import java.util.List;

/**
 * Who is in the room, whole, in the order they joined.
 *
 * @param revision grows with each change; a lower one than the last seen is to be dropped
 * @param settingsRevision the revision with which the room's settings last changed; a client that knows older ones asks again
 */
public record Roster(long revision, long settingsRevision, List<Participant> participants) implements ServerMessage {

    /**
     * @param connected whether a socket is open now; a seat is kept for 30 s without one
     * @param maySteer whether this member may change the playback
     * @param barred what this member may not do, with the rule that says so; empty for whoever may do all
     */
    public record Participant(
            String memberId, String name, Role role, boolean connected, boolean maySteer, List<Barred> barred) {}

    /** In the order of their rank. */
    public enum Role {
        owner,
        moderator,
        participant,
        guest;

        /** Whether this rank is not below the other one. */
        public boolean atLeast(Role other) {
            return compareTo(other) <= 0;
        }
    }

    /** What a room's rules give to its members or keep from them. */
    public enum Deed {
        /** Play, pause, seek and speed. */
        steer,
        /** Put on another film. */
        source,
        chat,
        speak
    }

    public record Barred(Deed deed, Refusal rule) {}
}
