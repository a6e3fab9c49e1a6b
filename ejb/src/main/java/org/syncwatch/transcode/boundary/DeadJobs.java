package org.syncwatch.transcode.boundary;

import java.util.List;
import java.util.UUID;
import org.syncwatch.protocol.job.DeadJob;

/** The jobs that were given up and wait for the operator. */
public interface DeadJobs {

    /** The oldest ones, so many at most. */
    List<DeadJob> list(int most);

    /** Forgets those of the film when the current transaction commits; answers whether there were any. */
    boolean remove(UUID film);
}
