package org.syncwatch.web.rest;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.syncwatch.video.boundary.UploadOutcome;
import org.syncwatch.video.boundary.UploadOutcome.Refused;

/** What a sender hears of an upload that came to nothing. */
final class UploadProblems {

    private UploadProblems() {}

    static Problem of(UploadOutcome outcome) {
        return outcome instanceof Refused refused ? refused(refused.reason()) : brokenOff();
    }

    static Problem brokenOff() {
        return Problem.of(Status.BAD_REQUEST, "incomplete_upload", "The upload ended before the file did.");
    }

    static Problem noFile() {
        return Problem.unprocessable("empty_file", "The request carries no file.", List.of());
    }

    private static Problem refused(UploadOutcome.Reason reason) {
        return switch (reason) {
            case TOO_LARGE ->
                Problem.of(Status.REQUEST_ENTITY_TOO_LARGE, "too_large", "The file is larger than an upload may be.");
            case UNSUPPORTED_TYPE ->
                Problem.of(
                        Status.UNSUPPORTED_MEDIA_TYPE,
                        "unsupported_type",
                        "Only MP4, QuickTime, Matroska and WebM films can be uploaded.");
            case NOT_A_VIDEO ->
                Problem.unprocessable("not_a_video", "The file is not a film, whatever its name says.", List.of());
            case EMPTY_FILE -> Problem.unprocessable("empty_file", "The file is empty.", List.of());
        };
    }
}
