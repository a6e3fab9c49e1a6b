package org.syncwatch.transcode.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.syncwatch.protocol.job.DeadJob;

/** A dead letter queue in memory. */
final class FakeDeadJobs implements DeadJobs {

    final List<DeadJob> jobs = new ArrayList<>();

    @Override
    public List<DeadJob> list(int most) {
        return jobs.stream().limit(most).toList();
    }

    @Override
    public boolean remove(UUID film) {
        return jobs.removeIf(job -> job.job().videoId().equals(film.toString()));
    }
}
