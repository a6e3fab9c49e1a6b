package org.syncwatch.live.control;

import jakarta.enterprise.context.ApplicationScoped;
import org.syncwatch.live.boundary.ClusterClock;

/** This node's view of the cluster clock; reading it costs no query. */
@ApplicationScoped
public class NodeClock implements ClusterClock {

    private final DisciplinedClock discipline = new DisciplinedClock(System::nanoTime);

    @Override
    public double nowMs() {
        return discipline.nowMs();
    }

    public double monotonicMs() {
        return discipline.monotonicMs();
    }

    public void follow(double sentMs, double referenceMs, double receivedMs) {
        discipline.follow(sentMs, referenceMs, receivedMs);
    }
}
