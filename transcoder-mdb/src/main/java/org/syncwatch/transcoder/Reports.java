package org.syncwatch.transcoder;

import org.syncwatch.protocol.job.TranscodeReport;

/** The way of reports to the application. */
interface Reports {

    /** Sends it or, while the broker is away, forgets it: a later one tells more. */
    void tell(TranscodeReport report);

    /** Sends it, however long the broker takes to come back, within reason. */
    void deliver(TranscodeReport report);
}
