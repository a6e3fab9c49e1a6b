package org.syncwatch.live.boundary;

import java.time.Instant;

/** The one clock of the cluster, in milliseconds since 1970; all nodes agree to within a millisecond or two. */
public interface ClusterClock {

    double nowMs();

    default Instant instant() {
        return Instant.ofEpochMilli((long) nowMs());
    }
}
