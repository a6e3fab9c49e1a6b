package org.syncwatch.web.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.syncwatch.transcode.boundary.RetryOutcome;
import org.syncwatch.transcode.boundary.RetryOutcome.NotFailed;
import org.syncwatch.transcode.boundary.RetryOutcome.OriginalGone;
import org.syncwatch.transcode.boundary.RetryOutcome.Queued;

/** What is answered to the wish to try a film again. */
final class RetryProblems {

    private RetryProblems() {}

    static Response answer(RetryOutcome outcome) {
        if (outcome instanceof Queued queued) {
            return Response.accepted(queued.change().status()).build();
        }
        throw problem(outcome).asException();
    }

    private static Problem problem(RetryOutcome refused) {
        if (refused instanceof NotFailed) {
            return Problem.of(
                    Status.CONFLICT, "not_failed", "The film did not fail: it can be watched or is on its way.");
        }
        if (refused instanceof OriginalGone) {
            return Problem.of(
                    Status.CONFLICT, "not_retryable", "The uploaded file is no longer kept. Please upload it again.");
        }
        return unknown();
    }

    static Problem unknown() {
        return Problem.of(Status.NOT_FOUND, "unknown_video", "There is no such film.");
    }
}
