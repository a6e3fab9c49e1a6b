package org.syncwatch.web.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.server.VideoStatus;
import org.syncwatch.upload.entity.Upload;
import org.syncwatch.video.boundary.OwnFilms.OwnFilm;

/**
 * What an account has uploaded, the newest first.
 *
 * @param uploads those that can be gone on with
 */
public record Library(List<Film> films, Quota quota, List<Arriving> uploads) {

    /**
     * One film.
     *
     * @param posterUrl works for some minutes; null while there is none
     * @param retryable whether its transcoding may be tried again
     */
    public record Film(
            String videoId,
            String title,
            VideoStatus.Status status,
            int progressPercent,
            @Nullable Long playableMs,
            @Nullable Long durationMs,
            long sizeBytes,
            long createdAtMs,
            VideoStatus.@Nullable Failure failure,
            @Nullable String posterUrl,
            boolean retryable) {

        static Film of(OwnFilm film, @Nullable String posterUrl) {
            VideoStatus status = film.status();
            return new Film(
                    status.videoId(),
                    status.title(),
                    status.status(),
                    status.progressPercent(),
                    status.playableMs(),
                    status.durationMs(),
                    film.sizeBytes(),
                    film.createdAt().toEpochMilli(),
                    status.failure(),
                    posterUrl,
                    status.status() == VideoStatus.Status.FAILED);
        }
    }

    /** @param usedBytes by films and what is reserved for uploads */
    public record Quota(long usedBytes, long maxBytes) {}

    /** @param offsetBytes from where its sender goes on */
    public record Arriving(
            String id, String filename, @Nullable Long sizeBytes, long offsetBytes, long expiresAtMs) {

        static Arriving of(Upload upload) {
            return new Arriving(
                    upload.id().toString(),
                    upload.filename(),
                    upload.length(),
                    upload.stored(),
                    upload.expiresAt().toEpochMilli());
        }
    }
}
