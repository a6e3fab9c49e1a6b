package org.syncwatch.video.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.server.VideoStatus;
import org.syncwatch.protocol.server.VideoStatus.Failure;
import org.syncwatch.protocol.server.VideoStatus.Status;

/** An uploaded film; reports of several attempts may arrive in any order, and the first finished one wins. */
@Entity
@Table(name = "video")
@SuppressWarnings("UnusedVariable") // some columns are only read by queries
public class Video {

    @Id
    private UUID id;

    private UUID uploaderId;
    private String title;
    private String contentType;
    private long sizeBytes;

    @Enumerated(EnumType.STRING)
    private Status status;

    private int progressPercent;
    private @Nullable String attempt;
    private @Nullable Long durationMs;
    private @Nullable Integer width;
    private @Nullable Integer height;
    private @Nullable String failureCode;
    private @Nullable String failureMessage;
    private Instant createdAt;
    private Instant changedAt;
    private @Nullable Instant deletedAt;

    @SuppressWarnings("NullAway.Init")
    protected Video() {}

    public Video(UUID id, UUID uploaderId, String title, Original original, Instant now) {
        this.id = id;
        this.uploaderId = uploaderId;
        this.title = title;
        this.contentType = original.contentType();
        this.sizeBytes = original.sizeBytes();
        this.status = Status.PENDING;
        this.createdAt = now;
        this.changedAt = now;
    }

    /**
     * The file as it was uploaded.
     *
     * @param contentType as declared
     */
    public record Original(String contentType, long sizeBytes) {}

    /** Notes progress; answers false when that is no news. */
    public boolean progressed(int percent, Instant now) {
        boolean over = status == Status.READY || status == Status.FAILED;
        int reached = Math.min(100, Math.max(progressPercent, percent));
        if (over || (status == Status.PROCESSING && reached == progressPercent)) {
            return false;
        }
        status = Status.PROCESSING;
        progressPercent = reached;
        changedAt = now;
        return true;
    }

    /** Becomes playable by this attempt; answers false when another attempt came first. */
    public boolean finished(String attempt, Measure measure, Instant now) {
        if (status == Status.READY || deletedAt != null) {
            return false;
        }
        status = Status.READY;
        progressPercent = 100;
        this.attempt = attempt;
        durationMs = measure.durationMs();
        width = measure.width();
        height = measure.height();
        failureCode = null;
        failureMessage = null;
        changedAt = now;
        return true;
    }

    /**
     * What was measured of the film.
     *
     * @param durationMs in milliseconds
     * @param width of the largest rendition, in pixels
     * @param height of the largest rendition, in pixels
     */
    public record Measure(long durationMs, int width, int height) {}

    /** Gives up on the film; answers false when its fate was already known. */
    public boolean failed(String code, String message, Instant now) {
        if (status == Status.READY || status == Status.FAILED) {
            return false;
        }
        status = Status.FAILED;
        failureCode = code;
        failureMessage = message;
        changedAt = now;
        return true;
    }

    public boolean deleted() {
        return deletedAt != null;
    }

    /** Its files are going; whoever still watches it is told why it ends. */
    public void delete(Instant now) {
        if (deletedAt != null) {
            return;
        }
        status = Status.FAILED;
        title = "Deleted film";
        attempt = null;
        failureCode = "deleted";
        failureMessage = "This film was removed.";
        deletedAt = now;
        changedAt = now;
    }

    public boolean uploadedBy(UUID account) {
        return uploaderId.equals(account);
    }

    public VideoStatus status() {
        String manifest = status == Status.READY ? "/hls/" + id + "/" + attempt + "/master.m3u8" : null;
        Failure failure = failureCode == null ? null : new Failure(failureCode, String.valueOf(failureMessage));
        return new VideoStatus(id.toString(), title, status, progressPercent, manifest, durationMs, failure);
    }
}
