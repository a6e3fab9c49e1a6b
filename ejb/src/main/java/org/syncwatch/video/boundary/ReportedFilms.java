package org.syncwatch.video.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.syncwatch.protocol.job.TranscodeReport;
import org.syncwatch.protocol.job.TranscodeReport.Failed;
import org.syncwatch.protocol.job.TranscodeReport.Finished;
import org.syncwatch.protocol.job.TranscodeReport.Progressed;
import org.syncwatch.protocol.job.TranscodeReport.Watchable;
import org.syncwatch.video.entity.Video;
import org.syncwatch.video.entity.Video.Measure;

/** What reports make of films, one report per transaction. */
@ApplicationScoped
public class ReportedFilms {

    private static final System.Logger LOG = System.getLogger(ReportedFilms.class.getName());

    private final EntityManager entityManager;
    private final Clock clock;

    @Inject
    public ReportedFilms(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Empty when the report was no news. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<VideoChanged> note(TranscodeReport report) {
        UUID id = UUID.fromString(report.videoId());
        Video video = entityManager.find(Video.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (video == null) {
            LOG.log(Level.INFO, "a report on the unknown film {0}", id);
            return Optional.empty();
        }
        return changed(video, report) ? Optional.of(new VideoChanged(id, video.status())) : Optional.empty();
    }

    private boolean changed(Video video, TranscodeReport report) {
        Instant now = clock.instant();
        if (report instanceof Progressed progressed) {
            return video.progressed(progressed.attempt(), progressed.percent(), now);
        }
        if (report instanceof Watchable watchable) {
            Measure soFar = new Measure(watchable.durationMs(), watchable.width(), watchable.height());
            return video.watchable(watchable.attempt(), soFar, watchable.playableMs(), now);
        }
        if (report instanceof Finished finished) {
            Measure measure = new Measure(finished.durationMs(), finished.width(), finished.height());
            return video.finished(finished.attempt(), measure, now);
        }
        Failed failed = (Failed) report;
        return video.failed(failed.attempt(), failed.code(), failed.message(), now);
    }
}
