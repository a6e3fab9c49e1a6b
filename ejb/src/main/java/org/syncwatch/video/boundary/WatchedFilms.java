package org.syncwatch.video.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.syncwatch.protocol.job.TranscodeJob;
import org.syncwatch.video.entity.Video;

/** Films that can be watched: which of them are to be looked at next, and what happens to those that lost parts. */
@ApplicationScoped
@Transactional
public class WatchedFilms {

    /** Somebody who asks for parts that never were makes nobody look more often than this. */
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(10);

    public record Watched(UUID film, String attempt) {}

    private final EntityManager entities;
    private final TranscodeQueue queue;
    private final Clock clock;

    @Inject
    public WatchedFilms(EntityManager entities, TranscodeQueue queue, Clock clock) {
        this.entities = entities;
        this.queue = queue;
        this.clock = clock;
    }

    /** Those that were not looked at since, the longest first. */
    public List<Watched> toCheck(Duration since, int most) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery("""
                        select id, attempt from video
                         where status = 'READY' and deleted_at is null
                           and (checked_at is null or checked_at <= :before)
                         order by checked_at nulls first, id limit :most
                        """, Tuple.class)
                .setParameter("before", clock.instant().minus(since))
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(row -> new Watched(row.get("id", UUID.class), row.get("attempt", String.class)))
                .toList();
    }

    public void noteChecked(UUID film) {
        entities.createNativeQuery("update video set checked_at = :now where id = :film")
                .setParameter("now", clock.instant())
                .setParameter("film", film)
                .executeUpdate();
    }

    /** Has the film looked at soon, because somebody asked for a part in vain. */
    public void checkSoon(UUID film, String attempt) {
        entities.createNativeQuery("""
                        update video set checked_at = null
                         where id = :film and attempt = :attempt and status = 'READY' and checked_at <= :before
                        """)
                .setParameter("film", film)
                .setParameter("attempt", attempt)
                .setParameter("before", clock.instant().minus(AGAIN_AFTER))
                .executeUpdate();
    }

    /** Has the film made once more; what is left of it can be watched until then. Empty when it changed in the meantime. */
    public Optional<VideoChanged> makeAgain(Watched damaged) {
        return changed(damaged, (film, now) -> {
            film.madeAgain(now);
            queue.submit(TranscodeJob.film(damaged.film().toString(), Videos.originalKey(damaged.film())));
        });
    }

    /** Gives the film up, as there is nothing to make it from. Empty when it changed in the meantime. */
    public Optional<VideoChanged> giveUp(Watched damaged) {
        return changed(damaged, Video::lost);
    }

    private interface Change {
        void of(Video film, Instant now);
    }

    private Optional<VideoChanged> changed(Watched damaged, Change change) {
        return Optional.ofNullable(entities.find(Video.class, damaged.film(), LockModeType.PESSIMISTIC_WRITE))
                .filter(film -> film.watchedBy(damaged.attempt()))
                .map(film -> {
                    change.of(film, clock.instant());
                    return new VideoChanged(damaged.film(), film.status());
                });
    }
}
