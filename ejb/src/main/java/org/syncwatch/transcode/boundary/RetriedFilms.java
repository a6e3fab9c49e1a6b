package org.syncwatch.transcode.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.syncwatch.audit.boundary.Actor;
import org.syncwatch.audit.boundary.AuditEvent;
import org.syncwatch.audit.boundary.AuditType;
import org.syncwatch.audit.boundary.TargetType;
import org.syncwatch.protocol.job.TranscodeJob;
import org.syncwatch.protocol.server.VideoStatus.Status;
import org.syncwatch.transcode.boundary.RetryOutcome.NotFailed;
import org.syncwatch.transcode.boundary.RetryOutcome.Queued;
import org.syncwatch.transcode.boundary.RetryOutcome.Unknown;
import org.syncwatch.video.boundary.TranscodeQueue;
import org.syncwatch.video.boundary.VideoChanged;
import org.syncwatch.video.boundary.Videos;
import org.syncwatch.video.control.WaitingFilms;
import org.syncwatch.video.entity.Video;

/** Puts failed films back into the queue, in one transaction each: row, job and the log agree. */
@ApplicationScoped
@Transactional
public class RetriedFilms {

    private final EntityManager entities;
    private final TranscodeQueue queue;
    private final DeadJobs dead;
    private final Event<AuditEvent> audit;
    private final Clock clock;

    @Inject
    public RetriedFilms(
            EntityManager entities, TranscodeQueue queue, DeadJobs dead, Event<AuditEvent> audit, Clock clock) {
        this.entities = entities;
        this.queue = queue;
        this.dead = dead;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why the uploader cannot have it tried again, as far as the row tells; empty when nothing speaks against it. */
    public Optional<RetryOutcome> refusal(UUID id, UUID account) {
        return refusal(id, film -> film.uploadedBy(account));
    }

    /** The same for admins, whosever film it is. */
    public Optional<RetryOutcome> refusal(UUID id) {
        return refusal(id, film -> true);
    }

    /** Takes a film that is gone or can be watched off the list of those that wait for the operator. */
    public void forgetIfSettled(UUID id) {
        Video film = entities.find(Video.class, id);
        if (film == null || film.deleted() || film.status().status() == Status.READY) {
            dead.remove(id);
        }
    }

    private Optional<RetryOutcome> refusal(UUID id, Predicate<Video> allowed) {
        return Optional.ofNullable(entities.find(Video.class, id))
                .filter(film -> !film.deleted())
                .filter(allowed)
                .map(Video::status)
                .map(status -> status.status() == Status.FAILED
                        ? Optional.<RetryOutcome>empty()
                        : Optional.<RetryOutcome>of(new NotFailed()))
                .orElse(Optional.of(new Unknown()));
    }

    /** For the uploader. */
    public RetryOutcome retry(UUID id, UUID account) {
        return retry(id, film -> film.uploadedBy(account));
    }

    /** For admins, whosever film it is. */
    public RetryOutcome retry(UUID id, Actor admin) {
        RetryOutcome outcome = retry(id, film -> true);
        if (outcome instanceof Queued queued) {
            audit.fire(new AuditEvent(
                    AuditType.ADMIN_TRANSCODE_RETRIED,
                    admin.id(),
                    admin.name(),
                    TargetType.VIDEO,
                    id.toString(),
                    Map.of("title", queued.change().status().title()),
                    true));
        }
        return outcome;
    }

    private RetryOutcome retry(UUID id, Predicate<Video> allowed) {
        Optional<Video> found = Optional.ofNullable(entities.find(Video.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(film -> !film.deleted())
                .filter(allowed);
        if (found.isEmpty()) {
            return new Unknown();
        }
        Video film = found.get();
        int urgency = WaitingFilms.urgencyOfAnother(entities, film.uploader(), film.sizeBytes());
        if (!film.triedAgain(clock.instant())) {
            return new NotFailed();
        }
        dead.remove(id);
        queue.submit(TranscodeJob.film(id.toString(), Videos.originalKey(id)).withUrgency(urgency));
        return new Queued(new VideoChanged(id, film.status()));
    }
}
