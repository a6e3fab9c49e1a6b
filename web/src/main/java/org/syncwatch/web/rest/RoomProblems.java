package org.syncwatch.web.rest;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import org.syncwatch.protocol.server.Refusal;
import org.syncwatch.room.boundary.CloseOutcome;
import org.syncwatch.room.boundary.JoinOutcome;
import org.syncwatch.room.entity.Bar;
import org.syncwatch.room.entity.Ruling;

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

    static ProblemException tooManySeats(int most) {
        return Problem.unprocessable(
                        "validation",
                        "A room has at most " + most + " seats.",
                        List.of(new Problem.FieldError("maxParticipants", "at most " + most)))
                .asException();
    }

    /** What somebody hears whose decision does not hold; nothing for one that does. */
    static Optional<Problem> of(Ruling ruling) {
        if (ruling instanceof Ruling.Refused refused) {
            return Optional.of(of(refused.rule()));
        }
        if (ruling instanceof Ruling.UnknownMember) {
            return Optional.of(
                    Problem.of(Status.NOT_FOUND, "unknown_member", "This member is not in the room, or not any more."));
        }
        return ruling instanceof Ruling.UnknownRoom ? Optional.of(unknownRoom()) : Optional.empty();
    }

    static Problem of(Refusal rule) {
        Status status = rule == Refusal.longest_life ? Status.CONFLICT : Status.FORBIDDEN;
        return Problem.of(status, rule.name(), rule.words());
    }

    private static Problem sentOut(Bar bar) {
        Problem problem = bar.until() == null
                ? Problem.of(Status.FORBIDDEN, "banned", bar.by() + " has banned you from this room.")
                : Problem.of(Status.FORBIDDEN, "kicked", bar.by() + " has sent you out of this room for a while.")
                        .with("until", bar.until().toString());
        return bar.reason() == null ? problem : problem.with("reason", bar.reason());
    }

    static ProblemException of(JoinOutcome refused) {
        if (refused instanceof JoinOutcome.HeldUp heldUp) {
            return LimitProblems.of(heldUp.why());
        }
        return refused instanceof JoinOutcome.Busy ? busy() : lasting(refused).asException();
    }

    private static Problem lasting(JoinOutcome refused) {
        if (refused instanceof JoinOutcome.SentOut out) {
            return sentOut(out.bar());
        }
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
        return refused == CloseOutcome.NOT_THE_OWNER ? of(Refusal.owner_needed) : unknownRoom();
    }
}
