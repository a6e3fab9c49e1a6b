package org.syncwatch.transcoder;

import java.time.Duration;
import org.syncwatch.protocol.job.DeadJob;
import org.syncwatch.protocol.job.TranscodeJob;

/** The queues a job can go to after this worker had it. */
interface Jobs {

    /** As a new job for any worker, not before that time. */
    void later(TranscodeJob job, Duration notBefore);

    /** To the operator. */
    void bury(DeadJob job);
}
