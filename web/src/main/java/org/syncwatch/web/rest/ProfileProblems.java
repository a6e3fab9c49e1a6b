package org.syncwatch.web.rest;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.syncwatch.account.boundary.PasswordOutcome;
import org.syncwatch.account.boundary.RenameOutcome;

/** What people are told when something about their own account does not work. */
final class ProfileProblems {

    private static final int BUSY_RETRY_SECONDS = 3;

    private ProfileProblems() {}

    static Problem of(RenameOutcome refused) {
        if (refused instanceof RenameOutcome.Taken) {
            return Problem.of(Status.CONFLICT, "username_taken", "Someone else has this name.");
        }
        return refused instanceof RenameOutcome.TooSoon soon
                ? Problem.of(Status.CONFLICT, "renamed_lately", "You changed your name a short time ago.")
                        .with("again", soon.again().toString())
                : StatusProblems.of(Status.UNAUTHORIZED.getStatusCode());
    }

    /** @param passwordField of the request, for the one that was wrong */
    static ProblemException of(PasswordOutcome refused, String passwordField) {
        if (refused instanceof PasswordOutcome.HeldUp heldUp) {
            return LimitProblems.of(heldUp.why());
        }
        return refused instanceof PasswordOutcome.Busy
                ? busy()
                : Problem.unprocessable(
                                "wrong_password",
                                "This is not your password.",
                                List.of(new Problem.FieldError(passwordField, "This is not your password.")))
                        .asException();
    }

    static ProblemException notAPicture() {
        return Problem.unprocessable("not_a_picture", "Only PNG and JPEG pictures can be shown.", List.of())
                .asException();
    }

    static ProblemException busy() {
        return Problem.of(Status.SERVICE_UNAVAILABLE, "busy", "The server is busy; please try again in a moment.")
                .asException(BUSY_RETRY_SECONDS);
    }
}
