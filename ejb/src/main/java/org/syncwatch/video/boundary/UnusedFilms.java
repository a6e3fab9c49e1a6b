package org.syncwatch.video.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.video.entity.Video;

/** Films that nobody has use for any more: no open room shows them, and for a while nobody has fetched, shown or changed them. */
@ApplicationScoped
@Transactional
public class UnusedFilms {

    private static final int MOST_AT_ONCE = 200;

    /** Somebody who watches asks for an address every few minutes; it is enough to know the hour. */
    private static final Duration EXACTLY = Duration.ofHours(1);

    private static final String UNUSED = """
            select v.* from video v
             where v.deleted_at is null and v.status in ('READY', 'FAILED')
               and v.changed_at < :before and coalesce(v.shown_at, v.created_at) < :before
               and not exists (select 1 from playback p join room r on r.id = p.room_id
                                where p.source_video_id = v.id and (r.closed_at is null or r.closed_at >= :before))
             order by v.changed_at limit :most for update of v skip locked
            """;

    private final EntityManager entities;
    private final Clock clock;
    private final Duration keptFor;

    @Inject
    public UnusedFilms(
            EntityManager entities, Clock clock, @ConfigProperty(name = "syncwatch.films.kept-for") Duration keptFor) {
        this.entities = entities;
        this.clock = clock;
        this.keptFor = keptFor;
    }

    /** Notes that somebody fetches the film. */
    public void used(UUID film) {
        Instant now = clock.instant();
        entities.createNativeQuery("""
                        update video set shown_at = :now
                         where id = :film and (shown_at is null or shown_at < :before)
                        """)
                .setParameter("film", film)
                .setParameter("now", now)
                .setParameter("before", now.minus(EXACTLY))
                .executeUpdate();
    }

    /** Marks them as deleted, some at a time; answers those it marked. */
    public List<VideoChanged> delete() {
        Instant now = clock.instant();
        @SuppressWarnings("unchecked")
        List<Video> unused = entities.createNativeQuery(UNUSED, Video.class)
                .setParameter("before", now.minus(keptFor))
                .setParameter("most", MOST_AT_ONCE)
                .getResultList();
        unused.forEach(film -> film.delete(now));
        return unused.stream()
                .map(Video::status)
                .map(status -> new VideoChanged(UUID.fromString(status.videoId()), status))
                .toList();
    }
}
