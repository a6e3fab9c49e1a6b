package org.syncwatch.web.rest;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.syncwatch.room.boundary.CloseOutcome;
import org.syncwatch.room.boundary.JoinOutcome;

/** What people are told when a door stays shut. */
final class RoomProblems {

    private RoomProblems() {}

    static Problem unknownRoom() {
        return Problem.of(Status.NOT_FOUND, "unknown_room", "There is no room with this code; it may have ended.");
    }

    static ProblemException busy() {
        return Problem.of(Status.SERVICE_UNAVAILABLE, "busy", "The server is busy; please try again in a moment.")
                .asException(1);
    }

    static Problem of(JoinOutcome refused) {
        if (refused instanceof JoinOutcome.WrongPassword) {
            return Problem.of(Status.FORBIDDEN, "wrong_password", "This is not the room's password.");
        }
        if (refused instanceof JoinOutcome.RoomFull) {
            return Problem.of(Status.CONFLICT, "room_full", "Every seat in this room is taken.");
        }
        if (refused instanceof JoinOutcome.GuestNameRequired) {
            return Problem.unprocessable(
                    "guest_name_required",
                    "Guests need a name.",
                    List.of(new Problem.FieldError("guestName", "must not be blank")));
        }
        return unknownRoom();
    }

    static Problem of(CloseOutcome refused) {
        return refused == CloseOutcome.NOT_THE_OWNER
                ? Problem.of(Status.FORBIDDEN, "not_the_owner", "Only the room's owner may delete it.")
                : unknownRoom();
    }
}
