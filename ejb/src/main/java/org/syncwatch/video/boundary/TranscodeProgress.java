package org.syncwatch.video.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.syncwatch.protocol.job.TranscodeReport;
import org.syncwatch.protocol.job.TranscodeReport.Failed;
import org.syncwatch.protocol.job.TranscodeReport.Finished;
import org.syncwatch.protocol.job.TranscodeReport.Progressed;
import org.syncwatch.video.entity.Video;
import org.syncwatch.video.entity.Video.Measure;

/** Applies the reports of the transcoder pool; late, repeated and contradicting ones do no harm. */
@ApplicationScoped
public class TranscodeProgress {

    private static final System.Logger LOG = System.getLogger(TranscodeProgress.class.getName());

    private final EntityManager entityManager;
    private final Event<VideoChanged> changes;
    private final Clock clock;

    @Inject
    public TranscodeProgress(EntityManager entityManager, Event<VideoChanged> changes, Clock clock) {
        this.entityManager = entityManager;
        this.changes = changes;
        this.clock = clock;
    }

    /** Applies one report and fires {@link VideoChanged} when it was news. */
    @Transactional
    public void apply(TranscodeReport report) {
        UUID id = UUID.fromString(report.videoId());
        Video video = entityManager.find(Video.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (video == null) {
            LOG.log(Level.INFO, "a report on the unknown film {0}", id);
        } else if (changed(video, report)) {
            changes.fire(new VideoChanged(id, video.status()));
        }
    }

    private boolean changed(Video video, TranscodeReport report) {
        Instant now = clock.instant();
        if (report instanceof Progressed progressed) {
            return video.progressed(progressed.percent(), now);
        }
        if (report instanceof Finished finished) {
            Measure measure = new Measure(finished.durationMs(), finished.width(), finished.height());
            return video.finished(finished.attempt(), measure, now);
        }
        Failed failed = (Failed) report;
        return video.failed(failed.code(), failed.message(), now);
    }
}
