package org.syncwatch.web.rest;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Locale;
import org.syncwatch.link.boundary.LinkOutcome;
import org.syncwatch.link.entity.LinkRefusal;

/** What people are told when a link cannot be watched. */
final class LinkProblems {

    private static final String UPLOAD = "Upload the file instead.";

    private LinkProblems() {}

    static ProblemException of(LinkOutcome outcome) {
        if (outcome instanceof LinkOutcome.Refused refused) {
            return refused(refused.reason()).asException();
        }
        if (outcome instanceof LinkOutcome.HeldUp heldUp) {
            return LimitProblems.of(heldUp.why());
        }
        return Problem.of(Status.SERVICE_UNAVAILABLE, "busy", "The server is checking many links; please try again.")
                .asException(1);
    }

    static Problem refused(LinkRefusal reason) {
        return Problem.unprocessable("link_refused", words(reason), List.of())
                .with("reason", reason.name().toLowerCase(Locale.ROOT))
                .with("suggestion", suggestion(reason));
    }

    private static String words(LinkRefusal reason) {
        return switch (reason) {
            case NOT_A_LINK -> "This is not the address of a film on the web.";
            case UNREACHABLE -> "There is no answer over https from this address.";
            case NOT_PUBLIC -> "This address is not on the public internet.";
            case NOT_A_FILM -> "There is no film at this address that browsers can play.";
            case TOO_SLOW -> "This address took too long to answer.";
            case EMBEDDING_DISABLED -> "Its owner allows this film on its own site only.";
            case CORS_MISSING -> "The film's server does not let other sites play it.";
            case X_FRAME_OPTIONS, CSP_BLOCKED -> "This site does not let other sites show its pages.";
            case DRM_PROTECTED -> "This film is copy-protected and plays on its own site only.";
            case UNKNOWN_PROVIDER -> "Films from this site cannot be watched together.";
        };
    }

    private static String suggestion(LinkRefusal reason) {
        return switch (reason) {
            case NOT_A_LINK -> "Copy the whole address from the browser's address bar.";
            case UNREACHABLE, TOO_SLOW -> "Check the address and try again, or upload the file instead.";
            case NOT_A_FILM -> "Open the film itself and copy its address, or upload the file instead.";
            case DRM_PROTECTED -> "Choose another film, or upload a file that you may share.";
            default -> UPLOAD;
        };
    }
}
