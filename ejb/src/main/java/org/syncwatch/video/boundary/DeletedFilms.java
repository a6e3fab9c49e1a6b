package org.syncwatch.video.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.syncwatch.audit.boundary.Actor;
import org.syncwatch.audit.boundary.AuditEvent;
import org.syncwatch.audit.boundary.AuditType;
import org.syncwatch.audit.boundary.TargetType;
import org.syncwatch.video.entity.Video;

/** Films that nobody may watch any more, and those of them whose files are still to be removed. */
@ApplicationScoped
@Transactional
public class DeletedFilms {

    /** A worker that is at it when a film is deleted has given up or written its last file by then. */
    private static final Duration LAST_FILE_AFTER = Duration.ofDays(1);

    private final EntityManager entities;
    private final Clock clock;
    private final Event<AuditEvent> audit;

    @Inject
    public DeletedFilms(EntityManager entities, Clock clock, Event<AuditEvent> audit) {
        this.entities = entities;
        this.clock = clock;
        this.audit = audit;
    }

    /** Marks all films of the account; answers those that were not marked before. */
    public List<VideoChanged> deleteOf(UUID uploader) {
        Instant now = clock.instant();
        List<Video> films = entities.createQuery(
                        "select v from Video v where v.uploaderId = :uploader and v.deletedAt is null order by v.id",
                        Video.class)
                .setParameter("uploader", uploader)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        films.forEach(film -> film.delete(now));
        return films.stream()
                .map(Video::status)
                .map(status -> new VideoChanged(UUID.fromString(status.videoId()), status))
                .toList();
    }

    /** Marks one film, whosever it is; for admins. Empty when there is none or it was marked before. */
    public Optional<VideoChanged> delete(UUID id, Actor admin) {
        return Optional.ofNullable(entities.find(Video.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(film -> !film.deleted())
                .map(film -> {
                    String title = film.status().title();
                    film.delete(clock.instant());
                    audit.fire(new AuditEvent(
                            AuditType.ADMIN_CONTENT_REMOVED,
                            admin.id(),
                            admin.name(),
                            TargetType.VIDEO,
                            id.toString(),
                            Map.of("title", title),
                            true));
                    return new VideoChanged(id, film.status());
                });
    }

    /** Marks a film of the account; empty when it has none or it was marked before. */
    public Optional<VideoChanged> deleteOwn(UUID uploader, UUID id) {
        return Optional.ofNullable(entities.find(Video.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(film -> film.uploadedBy(uploader) && !film.deleted())
                .map(film -> {
                    film.delete(clock.instant());
                    return new VideoChanged(id, film.status());
                });
    }

    public List<UUID> toSweep() {
        return ids(entities.createNativeQuery(
                "select id from video where deleted_at is not null and swept_at is null order by deleted_at",
                UUID.class));
    }

    /** The film's files are gone; for a day it is looked again whether somebody wrote new ones. */
    public void noteSwept(UUID film) {
        entities.createNativeQuery("update video set swept_at = :now where id = :film and deleted_at <= :settled")
                .setParameter("now", clock.instant())
                .setParameter("film", film)
                .setParameter("settled", clock.instant().minus(LAST_FILE_AFTER))
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private static List<UUID> ids(Query query) {
        return query.getResultList();
    }
}
