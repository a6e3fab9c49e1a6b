package org.syncwatch.video.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.syncwatch.protocol.server.VideoStatus;
import org.syncwatch.video.control.Title;
import org.syncwatch.video.entity.Video;

/** The films that an account uploaded and did not delete. */
@ApplicationScoped
@Transactional
public class OwnFilms {

    /** @param sizeBytes of the file as it was uploaded */
    public record OwnFilm(VideoStatus status, long sizeBytes, Instant createdAt) {}

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    public OwnFilms(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The newest first. */
    public List<OwnFilm> of(UUID uploader) {
        return entities.createQuery(
                        "select v from Video v where v.uploaderId = :uploader and v.deletedAt is null"
                                + " order by v.createdAt desc, v.id",
                        Video.class)
                .setParameter("uploader", uploader)
                .getResultStream()
                .map(OwnFilms::own)
                .toList();
    }

    /** Empty when it is somebody else's, too. */
    public Optional<OwnFilm> find(UUID uploader, UUID id) {
        return Optional.ofNullable(entities.find(Video.class, id))
                .filter(film -> film.uploadedBy(uploader) && !film.deleted())
                .map(OwnFilms::own);
    }

    /** Calls the film otherwise; empty when the account has no such film. */
    public Optional<VideoChanged> rename(UUID uploader, UUID id, String title) {
        return Optional.ofNullable(entities.find(Video.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(film -> film.uploadedBy(uploader) && !film.deleted())
                .map(film -> {
                    film.rename(Title.shown(title, film.status().title()), clock.instant());
                    return new VideoChanged(id, film.status());
                });
    }

    private static OwnFilm own(Video film) {
        return new OwnFilm(film.status(), film.sizeBytes(), film.createdAt());
    }
}
