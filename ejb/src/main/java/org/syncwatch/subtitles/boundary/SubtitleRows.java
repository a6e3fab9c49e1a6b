package org.syncwatch.subtitles.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.subtitles.entity.Subtitle;

/** Which subtitles films have; only the uploader changes them. */
@ApplicationScoped
@Transactional
public class SubtitleRows {

    private final EntityManager entities;
    private final Clock clock;
    private final int most;

    @Inject
    public SubtitleRows(
            EntityManager entities, Clock clock, @ConfigProperty(name = "syncwatch.subtitles.most") int most) {
        this.entities = entities;
        this.clock = clock;
        this.most = most;
    }

    /** The oldest first. */
    public List<Subtitle> of(UUID film) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery("""
                        select id, label, language from subtitle where video_id = :film order by created_at, id
                        """, Tuple.class)
                .setParameter("film", film)
                .getResultList();
        return rows.stream()
                .map(row -> new Subtitle(
                        row.get("id", UUID.class),
                        film,
                        row.get("label", String.class),
                        row.get("language", String.class)))
                .toList();
    }

    /** Whether the film is the account's, which is locked then. */
    private boolean owned(UUID account, UUID film) {
        return !entities.createNativeQuery("""
                        select id from video where id = :film and uploader_id = :account and deleted_at is null for update
                        """, UUID.class)
                .setParameter("film", film)
                .setParameter("account", account)
                .getResultList()
                .isEmpty();
    }

    AddOutcome add(UUID account, Subtitle subtitle) {
        if (!owned(account, subtitle.film())) {
            return new AddOutcome.UnknownFilm();
        }
        if (of(subtitle.film()).size() >= most) {
            return new AddOutcome.TooMany(most);
        }
        entities.createNativeQuery("""
                        insert into subtitle (id, video_id, label, language, created_at)
                        values (:id, :film, :label, :language, :now)
                        """)
                .setParameter("id", subtitle.id())
                .setParameter("film", subtitle.film())
                .setParameter("label", subtitle.label())
                .setParameter("language", subtitle.language())
                .setParameter("now", clock.instant())
                .executeUpdate();
        return new AddOutcome.Added(subtitle);
    }

    /** Answers false when the account has no such film, or the film no such subtitles. */
    boolean remove(UUID account, UUID film, UUID subtitle) {
        return owned(account, film)
                && entities.createNativeQuery("delete from subtitle where id = :id and video_id = :film")
                                .setParameter("id", subtitle)
                                .setParameter("film", film)
                                .executeUpdate()
                        == 1;
    }
}
