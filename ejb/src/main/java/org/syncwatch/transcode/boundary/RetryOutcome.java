package org.syncwatch.transcode.boundary;

import org.syncwatch.video.boundary.VideoChanged;

/** What became of the wish to try a film once more. */
public sealed interface RetryOutcome {

    /** It waits for a worker again. */
    record Queued(VideoChanged change) implements RetryOutcome {}

    /** There is no such film, or it is somebody else's. */
    record Unknown() implements RetryOutcome {}

    /** It is under way or can be watched. */
    record NotFailed() implements RetryOutcome {}

    /** Its file is gone. */
    record OriginalGone() implements RetryOutcome {}
}
