package org.syncwatch.video.boundary;

import org.syncwatch.protocol.server.VideoStatus;

/** How an upload ended; after anything but acceptance nothing of it is left. */
public sealed interface UploadOutcome {

    record Accepted(VideoStatus status) implements UploadOutcome {}

    record Refused(Reason reason) implements UploadOutcome {}

    /** The sender went away or sent less than it announced. */
    record BrokenOff() implements UploadOutcome {}

    enum Reason {
        TOO_LARGE,
        UNSUPPORTED_TYPE,
        NOT_A_VIDEO,
        EMPTY_FILE
    }
}
