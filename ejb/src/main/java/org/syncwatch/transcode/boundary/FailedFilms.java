package org.syncwatch.transcode.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.syncwatch.protocol.job.DeadJob;
import org.syncwatch.protocol.server.VideoStatus;
import org.syncwatch.video.boundary.Videos;

/** The operator's list of films that the platform gave up. */
@ApplicationScoped
public class FailedFilms {

    /** More than anybody reads; the rest shows up when these are dealt with. */
    private static final int MOST = 200;

    /**
     * @param title empty for a film of which nothing is known any more
     * @param reason what went wrong, in the words of the worker
     */
    public record FailedFilm(String videoId, String title, String code, String reason, Instant failedAt, int tries) {}

    private final DeadJobs jobs;
    private final Videos videos;

    @Inject
    public FailedFilms(DeadJobs jobs, Videos videos) {
        this.jobs = jobs;
        this.videos = videos;
    }

    /** The oldest first. */
    public List<FailedFilm> list() {
        List<DeadJob> dead = jobs.list(MOST);
        Map<UUID, VideoStatus> known = videos.statuses(
                dead.stream().map(job -> UUID.fromString(job.job().videoId())).collect(Collectors.toSet()));
        return dead.stream().map(job -> told(job, known)).toList();
    }

    private static FailedFilm told(DeadJob dead, Map<UUID, VideoStatus> known) {
        String id = dead.job().videoId();
        VideoStatus film = known.get(UUID.fromString(id));
        return new FailedFilm(
                id,
                film == null ? "" : film.title(),
                dead.code(),
                dead.message(),
                Instant.ofEpochMilli(dead.failedAtMs()),
                dead.job().tries() + 1);
    }
}
