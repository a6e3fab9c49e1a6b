package org.syncwatch.web.rest;

import jakarta.ws.rs.core.Response.Status;
import java.util.UUID;
import org.syncwatch.friends.boundary.AcceptOutcome;
import org.syncwatch.friends.boundary.BlockOutcome;
import org.syncwatch.friends.boundary.InviteOutcome;
import org.syncwatch.friends.boundary.RequestOutcome;

/** What people are told when something about friends does not work. */
final class FriendProblems {

    private FriendProblems() {}

    /** @throws ProblemException when it is no id, so nobody's */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw unknownUser().asException();
        }
    }

    static Problem of(RequestOutcome refused) {
        if (refused instanceof RequestOutcome.Yourself) {
            return Problem.of(Status.CONFLICT, "yourself", "That is you.");
        }
        if (refused instanceof RequestOutcome.UnblockFirst) {
            return Problem.of(Status.CONFLICT, "unblock_first", "You block this person. Unblock them first.");
        }
        if (refused instanceof RequestOutcome.TooManyRequests) {
            return Problem.of(
                    Status.CONFLICT,
                    "too_many_requests_open",
                    "Many of your requests wait for an answer. Take one back first.");
        }
        return refused instanceof RequestOutcome.TooManyFriends ? tooManyFriends() : unknownUser();
    }

    static Problem of(AcceptOutcome refused) {
        return refused == AcceptOutcome.TOO_MANY_FRIENDS
                ? tooManyFriends()
                : Problem.of(Status.NOT_FOUND, "no_request", "This request was taken back.");
    }

    static Problem of(BlockOutcome refused) {
        return refused == BlockOutcome.TOO_MANY
                ? Problem.of(Status.CONFLICT, "too_many_blocked", "You block too many people. Unblock somebody first.")
                : unknownUser();
    }

    static Problem of(InviteOutcome refused) {
        if (refused instanceof InviteOutcome.NotInRoom) {
            return Problem.of(Status.CONFLICT, "not_in_room", "You can invite only into a room that you are in.");
        }
        if (refused instanceof InviteOutcome.AlreadyThere) {
            return Problem.of(Status.CONFLICT, "already_there", "They are in this room already.");
        }
        if (refused instanceof InviteOutcome.TooMany) {
            return Problem.of(Status.CONFLICT, "too_many_invites", "Many of your invitations are open already.");
        }
        return Problem.of(Status.NOT_FOUND, "not_a_friend", "You can invite friends only.");
    }

    private static Problem unknownUser() {
        return Problem.of(Status.NOT_FOUND, "unknown_user", "Nobody here has exactly this name.");
    }

    private static Problem tooManyFriends() {
        return Problem.of(Status.CONFLICT, "too_many_friends", "One of you has as many friends as the list can hold.");
    }
}
