package org.syncwatch.video.boundary;

import org.syncwatch.protocol.job.TranscodeJob;

/** The way to the transcoder pool. */
public interface TranscodeQueue {

    /** Sends the job when the current transaction commits, and only then. */
    void submit(TranscodeJob job);
}
