package org.syncwatch.web.rest;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Map;
import org.syncwatch.upload.boundary.UploadOutcome;
import org.syncwatch.upload.boundary.UploadOutcome.Refused;
import org.syncwatch.upload.boundary.UploadOutcome.TooOften;

/** What a sender hears of an upload that came to nothing or does not go on. */
final class UploadProblems {

    private static final int CHECKSUM_MISMATCH = 460;
    private static final int ROOM_AGAIN_SECONDS = 5;

    private UploadProblems() {}

    static ProblemException of(UploadOutcome outcome) {
        if (outcome instanceof TooOften tooOften) {
            return LimitProblems.of(tooOften.limit());
        }
        if (outcome instanceof Refused refused) {
            return refused.reason() == UploadOutcome.Reason.BUSY
                    ? busy().asException(ROOM_AGAIN_SECONDS)
                    : refused(refused.reason()).asException();
        }
        return brokenOff().asException();
    }

    static Problem brokenOff() {
        return Problem.of(Status.BAD_REQUEST, "incomplete_upload", "The upload ended before the file did.");
    }

    static Problem noFile() {
        return Problem.unprocessable("empty_file", "The request carries no file.", List.of());
    }

    static Problem noLength() {
        return Problem.of(
                Status.BAD_REQUEST, "no_length", "The header Upload-Length has to tell the size of the file.");
    }

    static Problem noOffset() {
        return Problem.of(
                Status.BAD_REQUEST, "no_offset", "The header Upload-Offset has to tell where the piece begins.");
    }

    static Problem malformedMetadata() {
        return Problem.of(
                Status.BAD_REQUEST,
                "malformed_metadata",
                "The header Upload-Metadata could not be read or is too long.");
    }

    static Problem unknownChecksum() {
        return Problem.of(
                Status.BAD_REQUEST, "unknown_checksum", "The header Upload-Checksum has to be one of sha1 or sha256.");
    }

    static Problem unknown() {
        return Problem.of(Status.NOT_FOUND, "unknown_upload", "There is no such upload; it may have ended.");
    }

    private static Problem busy() {
        return Problem.of(
                Status.SERVICE_UNAVAILABLE, "busy", "Many films are arriving just now. Try again in a moment.");
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
            case QUOTA_EXCEEDED ->
                Problem.of(
                        Status.REQUEST_ENTITY_TOO_LARGE,
                        "quota_exceeded",
                        "Your films would take more room than you have. Delete one first.");
            case TOO_MANY_OPEN ->
                conflict("too_many_uploads", "You have many uploads open. Finish one or give one up first.");
            case WRONG_OFFSET -> conflict("wrong_offset", "The upload ends somewhere else than the piece begins.");
            case TAKEN_OVER -> conflict("upload_taken_over", "The upload goes on over another connection.");
            case CHECKSUM_MISMATCH -> damaged();
            case BEYOND_LENGTH ->
                Problem.of(
                        Status.REQUEST_ENTITY_TOO_LARGE,
                        "beyond_length",
                        "The piece is longer than what is missing of the file.");
            case PIECE_TOO_SMALL ->
                Problem.of(
                        Status.BAD_REQUEST,
                        "piece_too_small",
                        "A piece that does not end the file has to have 5 MiB at least.");
            case TOO_MANY_PIECES -> conflict("too_many_pieces", "The upload broke off too often. Begin it anew.");
            case UNKNOWN, PARTS_LOST -> unknown();
            case BUSY -> busy();
        };
    }

    private static Problem damaged() {
        return new Problem(
                Problem.TYPE_PREFIX + "checksum_mismatch",
                "Checksum Mismatch",
                CHECKSUM_MISMATCH,
                "The piece was damaged on its way and has to be sent again.",
                List.of(),
                Map.of());
    }

    private static Problem conflict(String code, String detail) {
        return Problem.of(Status.CONFLICT, code, detail);
    }
}
