package org.syncwatch.protocol.server;

import java.util.List;

/**
 * Who is in the room, whole, in the order they joined.
 *
 * @param revision grows with each change; a lower one than the last seen is to be dropped
 */
public record Roster(long revision, List<Participant> participants) implements ServerMessage {

    /**
     * @param connected whether a socket is open now; a seat is kept for 30 s without one
     * @param maySteer whether this member may change the playback
     */
    public record Participant(String memberId, String name, Role role, boolean connected, boolean maySteer) {}

    public enum Role {
        owner,
        participant,
        guest
    }
}
