package org.syncwatch.upload.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.server.VideoStatus;
import org.syncwatch.upload.boundary.UploadOutcome.Reason;
import org.syncwatch.upload.control.QuotaRows;
import org.syncwatch.upload.control.UploadRows;
import org.syncwatch.upload.entity.StoredPart;
import org.syncwatch.upload.entity.Upload;
import org.syncwatch.video.boundary.Videos;
import org.syncwatch.video.control.Title;
import org.syncwatch.video.entity.Video.Original;

/** What is known of open uploads, one short transaction each; bytes take minutes and are read outside of any. */
@ApplicationScoped
@Transactional
public class UploadLedger {

    /** Longer than anybody waits for the storage, shorter than the sweep waits for a film. */
    private static final Duration COMPLETES_WITHIN = Duration.ofMinutes(3);

    private final UploadRows rows;
    private final QuotaRows quota;
    private final Videos videos;
    private final Clock clock;
    private final UploadLimits limits;

    @Inject
    public UploadLedger(UploadRows rows, QuotaRows quota, Videos videos, Clock clock, UploadLimits limits) {
        this.rows = rows;
        this.quota = quota;
        this.videos = videos;
        this.clock = clock;
        this.limits = limits;
    }

    /** Opens an upload unless that is too much for its account; many that come at once never take more than there is. */
    public UploadOutcome open(UUID account, String filename, String contentType, @Nullable Long length) {
        if (!quota.lock(account)) {
            return new UploadOutcome.Refused(Reason.UNKNOWN);
        }
        long reserved = length == null ? 0 : length;
        QuotaRows.Usage usage = quota.usage(account);
        if (usage.open() >= limits.values().mostOpen()) {
            return new UploadOutcome.Refused(Reason.TOO_MANY_OPEN);
        }
        if (usage.bytes() + reserved > limits.values().quotaBytes()) {
            return new UploadOutcome.Refused(Reason.QUOTA_EXCEEDED);
        }
        Upload upload = new Upload(UUID.randomUUID(), account, filename, contentType, length, 0, expiry(), null, 0);
        rows.insert(upload, reserved, clock.instant());
        return new UploadOutcome.Open(upload);
    }

    public Optional<Upload> find(UUID account, UUID id) {
        return rows.find(id).filter(upload -> upload.account().equals(account));
    }

    public List<Upload> of(UUID account) {
        return rows.of(account);
    }

    /** Bytes of films and open uploads. */
    public long used(UUID account) {
        return quota.usage(account).bytes();
    }

    /** Makes the caller the writer; empty when the upload ends somewhere else or has ended. */
    public Optional<Upload> claim(UUID id, long offset) {
        return rows.claim(id, offset, expiry());
    }

    /** Remembers how the storage calls the parts; false when somebody else writes now. */
    public boolean begun(Upload upload, String inStorage) {
        return rows.begun(upload, inStorage);
    }

    /** Empty when somebody else writes now. */
    public OptionalInt nextPart(Upload upload) {
        return rows.nextPart(upload);
    }

    /** Takes more of the quota for an upload that did not announce its length; empty when that is granted. */
    public Optional<Reason> grow(Upload upload, long bytes) {
        if (!quota.lock(upload.account())) {
            return Optional.of(Reason.UNKNOWN);
        }
        if (quota.usage(upload.account()).bytes() + bytes > limits.values().quotaBytes()) {
            return Optional.of(Reason.QUOTA_EXCEEDED);
        }
        return rows.reserve(upload, upload.stored() + bytes) ? Optional.empty() : Optional.of(Reason.TAKEN_OVER);
    }

    /** Counts parts as stored; false when somebody else writes now. */
    public boolean note(Upload upload, List<StoredPart> parts) {
        return rows.note(upload, parts, expiry());
    }

    /** Has the caller make a film of it, and nobody else for a while; empty when somebody else does so or bytes are missing. */
    public Optional<Upload> complete(UUID id) {
        return rows.complete(id, clock.instant(), completed());
    }

    /** The same for the writer of a plain upload, which has the length that came; false when somebody else writes now. */
    public boolean close(Upload upload) {
        return rows.close(upload, completed());
    }

    /** Lets somebody else make a film of it at once. */
    public void leave(Upload upload) {
        rows.leave(upload);
    }

    public List<StoredPart> parts(UUID id) {
        return rows.parts(id);
    }

    /** Makes a film of an upload whose object is complete; empty when it ended or its account is gone. */
    public Optional<VideoStatus> becomeFilm(Upload upload) {
        UUID id = upload.id();
        boolean owned = quota.lock(upload.account());
        if (!owned || rows.lock(id).isEmpty()) {
            return owned ? videos.status(id) : Optional.empty();
        }
        VideoStatus status = videos.register(
                id, upload.account(), Title.of(upload.filename()), new Original(upload.contentType(), upload.stored()));
        rows.delete(id);
        return Optional.of(status);
    }

    private Instant completed() {
        return clock.instant().plus(COMPLETES_WITHIN);
    }

    private Instant expiry() {
        return clock.instant().plus(limits.values().expiresAfter());
    }
}
