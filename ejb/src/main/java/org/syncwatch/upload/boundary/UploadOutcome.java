package org.syncwatch.upload.boundary;

import org.syncwatch.limits.boundary.TooMany;
import org.syncwatch.protocol.server.VideoStatus;
import org.syncwatch.upload.entity.Upload;

/** What came of a request to send a film or more of it. */
public sealed interface UploadOutcome {

    /** The film is complete and will be transcoded. */
    record Accepted(VideoStatus status, long sizeBytes) implements UploadOutcome {}

    /** More bytes are awaited, from where the upload now ends. */
    record Open(Upload upload) implements UploadOutcome {}

    record Refused(Reason reason) implements UploadOutcome {}

    record TooOften(TooMany limit) implements UploadOutcome {}

    /** The sender went away or sent less than it announced; what is stored of an upload in pieces stays. */
    record BrokenOff() implements UploadOutcome {}

    enum Reason {
        TOO_LARGE,
        UNSUPPORTED_TYPE,
        NOT_A_VIDEO,
        EMPTY_FILE,
        QUOTA_EXCEEDED,
        TOO_MANY_OPEN,
        /** The upload ends somewhere else than the piece begins. */
        WRONG_OFFSET,
        /** Somebody began to send the same upload anew meanwhile. */
        TAKEN_OVER,
        CHECKSUM_MISMATCH,
        /** The piece is longer than what is missing. */
        BEYOND_LENGTH,
        /** A piece that does not end the file has to have a part's least size. */
        PIECE_TOO_SMALL,
        /** It broke off so often that the storage has no part numbers left. */
        TOO_MANY_PIECES,
        /** The storage has dropped what it had of the upload, which ends it. */
        PARTS_LOST,
        /** There is none, or it has ended. */
        UNKNOWN,
        /** The node receives as many as it can, or as many of this account as it does. */
        BUSY
    }
}
