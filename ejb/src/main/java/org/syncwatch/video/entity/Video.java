package org.syncwatch.video.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    /** More than a job has deliveries. */
    private static final int ATTEMPTS_KEPT = 8;

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
    private String attemptsSeen = "";
    private @Nullable Long playableMs;
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

    /** Notes the progress of an attempt; answers false when that is no news. */
    public boolean progressed(String reporter, int percent, Instant now) {
        notice(reporter);
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

    /**
     * Can be watched so far while the newest attempt makes it; answers false when that is no news, or news of an attempt
     * that another has replaced since.
     */
    public boolean watchable(String reporter, Measure soFar, long playable, Instant now) {
        notice(reporter);
        boolean over = status == Status.READY || status == Status.FAILED;
        boolean known = reporter.equals(attempt) && playableMs != null && playableMs >= playable;
        // What can be watched further is not given up for another attempt's beginning.
        boolean shorter = attempt != null && !reporter.equals(attempt) && playableMs != null && playable < playableMs;
        if (over || known || shorter || !reporter.equals(newestAttempt())) {
            return false;
        }
        status = Status.PROCESSING;
        attempt = reporter;
        playableMs = playable;
        durationMs = soFar.durationMs() > 0 ? soFar.durationMs() : null;
        width = soFar.width();
        height = soFar.height();
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
        playableMs = null;
        durationMs = measure.durationMs();
        width = measure.width();
        height = measure.height();
        failureCode = null;
        failureMessage = null;
        changedAt = now;
        return true;
    }

    private void notice(String reporter) {
        List<String> seen = new ArrayList<>(List.of(attemptsSeen.split(" ")));
        if (!seen.contains(reporter)) {
            seen.add(reporter);
            attemptsSeen = String.join(" ", seen.subList(Math.max(0, seen.size() - ATTEMPTS_KEPT), seen.size()))
                    .strip();
        }
    }

    private String newestAttempt() {
        return attemptsSeen.substring(attemptsSeen.lastIndexOf(' ') + 1);
    }

    /**
     * What was measured of the film.
     *
     * @param durationMs in milliseconds
     * @param width of the largest rendition, in pixels
     * @param height of the largest rendition, in pixels
     */
    public record Measure(long durationMs, int width, int height) {}

    /** Gives up on the film; answers false when its fate was already known, or when another attempt has begun since. */
    public boolean failed(String reporter, String code, String message, Instant now) {
        notice(reporter);
        boolean over = status == Status.READY || status == Status.FAILED;
        if (over || !reporter.equals(newestAttempt())) {
            return false;
        }
        status = Status.FAILED;
        attempt = null;
        playableMs = null;
        failureCode = code;
        failureMessage = message;
        changedAt = now;
        return true;
    }

    /** Parts of its files are lost: it is made once more, and what is left of it can be watched until then. */
    public void madeAgain(Instant now) {
        status = Status.PROCESSING;
        progressPercent = 0;
        playableMs = durationMs != null && durationMs > 0 ? durationMs : null;
        changedAt = now;
    }

    /** Its files are lost, and there is nothing to make them from. */
    public void lost(Instant now) {
        status = Status.FAILED;
        attempt = null;
        playableMs = null;
        failureCode = "lost";
        failureMessage = "Parts of this film were lost, and its original is gone. Please upload it again.";
        changedAt = now;
    }

    /** Whether it can be watched, and these are the files. */
    public boolean watchedBy(String output) {
        return status == Status.READY && output.equals(attempt);
    }

    /** Is waited for once more; answers false when it did not fail or its files are gone. */
    public boolean triedAgain(Instant now) {
        if (status != Status.FAILED || deletedAt != null) {
            return false;
        }
        status = Status.PENDING;
        progressPercent = 0;
        failureCode = null;
        failureMessage = null;
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
        playableMs = null;
        failureCode = "deleted";
        failureMessage = "This film was removed.";
        deletedAt = now;
        changedAt = now;
    }

    public void rename(String shown, Instant now) {
        title = shown;
        changedAt = now;
    }

    public long sizeBytes() {
        return sizeBytes;
    }

    public UUID uploader() {
        return uploaderId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean uploadedBy(UUID account) {
        return uploaderId.equals(account);
    }

    public VideoStatus status() {
        String manifest = attempt == null ? null : "/hls/" + id + "/" + attempt + "/master.m3u8";
        Failure failure = failureCode == null ? null : new Failure(failureCode, String.valueOf(failureMessage));
        return new VideoStatus(
                id.toString(), title, status, progressPercent, manifest, playableMs, durationMs, failure);
    }
}
