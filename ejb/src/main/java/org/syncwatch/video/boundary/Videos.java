package org.syncwatch.video.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.syncwatch.protocol.job.TranscodeJob;
import org.syncwatch.protocol.server.VideoStatus;
import org.syncwatch.video.control.WaitingFilms;
import org.syncwatch.video.entity.Video;

/** The films of the installation. */
@ApplicationScoped
public class Videos {

    /** Where the files are that were uploaded. */
    public static final String ORIGINALS = "originals/";

    private final EntityManager entityManager;
    private final TranscodeQueue queue;
    private final Instance<VideoAudience> audiences;
    private final Clock clock;

    @Inject
    public Videos(EntityManager entityManager, TranscodeQueue queue, Instance<VideoAudience> audiences, Clock clock) {
        this.entityManager = entityManager;
        this.queue = queue;
        this.audiences = audiences;
        this.clock = clock;
    }

    /** How far the film is, for callers that have already decided who may know. */
    @Transactional
    public Optional<VideoStatus> status(UUID id) {
        return Optional.ofNullable(entityManager.find(Video.class, id)).map(Video::status);
    }

    /** How far films are, for callers that have already decided who may know. */
    @Transactional
    public Map<UUID, VideoStatus> statuses(Set<UUID> ids) {
        return entityManager
                .createQuery("select v from Video v where v.id in :ids", Video.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(Video::status)
                .collect(Collectors.toMap(status -> UUID.fromString(status.videoId()), status -> status));
    }

    /** How far the film is; empty when there is none that the account may know of. */
    @Transactional
    public Optional<VideoStatus> statusFor(UUID account, UUID id) {
        return Optional.ofNullable(entityManager.find(Video.class, id))
                .filter(video -> video.uploadedBy(account)
                        || audiences.stream().anyMatch(audience -> audience.includes(account, id)))
                .map(Video::status);
    }

    /** How far the film is; empty for anybody but its uploader. */
    @Transactional
    public Optional<VideoStatus> statusForUploader(UUID account, UUID id) {
        return Optional.ofNullable(entityManager.find(Video.class, id))
                .filter(video -> video.uploadedBy(account))
                .map(Video::status);
    }

    /** Remembers a complete upload and asks for its transcoding, both or neither. */
    @Transactional
    public VideoStatus register(UUID id, UUID uploader, String title, Video.Original original) {
        int urgency = WaitingFilms.urgencyOfAnother(entityManager, uploader, original.sizeBytes());
        Video video = new Video(id, uploader, title, original, clock.instant());
        entityManager.persist(video);
        queue.submit(TranscodeJob.film(id.toString(), originalKey(id)).withUrgency(urgency));
        return video.status();
    }

    public static String originalKey(UUID id) {
        return "originals/" + id;
    }
}
