package org.syncwatch.video.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which of the files in the storage the database knows. */
@ApplicationScoped
@Transactional
public class KnownFilms {

    private static final int MOST_AT_ONCE = 500;

    /** @param attempt whose files are watched; empty when none are */
    public record Settled(UUID film, Optional<String> attempt) {}

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    public KnownFilms(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Those of the ids that are no film and no upload, not even a deleted or an ended one: each has its own sweep. */
    public Set<UUID> unknown(Collection<UUID> ids) {
        @SuppressWarnings("unchecked")
        List<UUID> known = entities.createNativeQuery("""
                        select id from video where id = any (:ids)
                        union select id from upload where id = any (:ids)
                        """, UUID.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        Set<UUID> unknown = new HashSet<>(ids);
        known.forEach(unknown::remove);
        return unknown;
    }

    /** Films that have been as they are for so long that nobody writes files of other attempts, and were not tidied since. */
    public List<Settled> toTidy(Duration settledFor) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery("""
                        select id, case status when 'READY' then attempt end as attempt from video
                         where deleted_at is null and status in ('READY', 'FAILED') and changed_at <= :before
                           and (tidied_at is null or tidied_at < changed_at)
                         order by changed_at limit :most
                        """, Tuple.class)
                .setParameter("before", clock.instant().minus(settledFor))
                .setParameter("most", MOST_AT_ONCE)
                .getResultList();
        return rows.stream().map(KnownFilms::settled).toList();
    }

    /** Whether the film is still as it was when it was found to be settled. */
    public boolean unchanged(Settled film, Duration settledFor) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery("""
                        select id, case status when 'READY' then attempt end as attempt from video
                         where id = :film and deleted_at is null and status in ('READY', 'FAILED')
                           and changed_at <= :before
                        """, Tuple.class)
                .setParameter("film", film.film())
                .setParameter("before", clock.instant().minus(settledFor))
                .getResultList();
        return rows.stream().map(KnownFilms::settled).anyMatch(film::equals);
    }

    private static Settled settled(Tuple row) {
        return new Settled(row.get("id", UUID.class), Optional.ofNullable(row.get("attempt", String.class)));
    }

    public void noteTidied(UUID film) {
        entities.createNativeQuery("update video set tidied_at = :now where id = :film")
                .setParameter("now", clock.instant())
                .setParameter("film", film)
                .executeUpdate();
    }
}
