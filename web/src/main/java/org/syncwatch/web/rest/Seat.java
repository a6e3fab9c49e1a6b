package org.syncwatch.web.rest;

import java.time.Duration;
import org.syncwatch.protocol.server.Roster.Role;
import org.syncwatch.room.boundary.JoinOutcome;

/**
 * A seat in a room and the key to its socket.
 *
 * @param memberToken secret with which the same member comes back
 * @param ticket one-time secret for the socket's hello
 */
public record Seat(
        String memberId, String name, Role role, String memberToken, String ticket, long ticketExpiresInSeconds) {

    static Seat of(JoinOutcome.Seated seated, String ticket, Duration lifetime) {
        return new Seat(
                seated.member().toString(),
                seated.name(),
                seated.role(),
                seated.memberToken(),
                ticket,
                lifetime.toSeconds());
    }
}
