package org.syncwatch.upload.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.syncwatch.upload.control.EndedRows;
import org.syncwatch.upload.control.UploadRows;
import org.syncwatch.upload.entity.Upload;

/** Which uploads have ended without a film and which should have become one; one short transaction each. */
@ApplicationScoped
@Transactional
public class UploadEndings {

    /** Whoever sent the last byte has long given up by then. */
    private static final Duration COMPLETE_FOR = Duration.ofMinutes(5);

    private final UploadRows rows;
    private final EndedRows ended;
    private final Clock clock;
    private final Duration expiresAfter;

    @Inject
    public UploadEndings(UploadRows rows, EndedRows ended, Clock clock, UploadLimits limits) {
        this.rows = rows;
        this.ended = ended;
        this.clock = clock;
        this.expiresAfter = limits.values().expiresAfter();
    }

    /** From now on nobody can write to it; false when that was so before. */
    public boolean end(UUID id) {
        return ended.end(id, clock.instant());
    }

    /** The same for the upload's writer; false when somebody else writes now, too. */
    public boolean endForWriter(Upload upload) {
        return ended.endForWriter(upload, clock.instant());
    }

    public void endOf(UUID account) {
        ended.endOf(account, clock.instant());
    }

    /** Those of which parts may still be in the storage, the ones expired by now among them. */
    public List<Upload> ended() {
        ended.endExpired(clock.instant());
        return ended.ended();
    }

    public void forget(UUID id) {
        rows.delete(id);
    }

    /** Those that have all their bytes and whose sender was told nothing. */
    public List<Upload> unfinished() {
        Instant before = clock.instant().plus(expiresAfter).minus(COMPLETE_FOR);
        return ended.complete(before).stream()
                .flatMap(id -> rows.find(id).stream())
                .toList();
    }

    /** Parts begun before then belong to no upload that nobody knows. */
    public Instant orphansBefore() {
        return clock.instant().minus(expiresAfter);
    }

    public boolean knows(String storageUpload) {
        return ended.knows(storageUpload);
    }
}
