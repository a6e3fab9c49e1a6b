package org.syncwatch.upload.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.syncwatch.account.boundary.AccountDeleted;
import org.syncwatch.limits.boundary.Limit;
import org.syncwatch.limits.boundary.Limits;
import org.syncwatch.upload.boundary.PartStorage.Abandoned;
import org.syncwatch.upload.entity.Upload;
import org.syncwatch.video.boundary.ObjectStorage;
import org.syncwatch.video.boundary.StorageUnavailable;
import org.syncwatch.video.boundary.Videos;

/** Frees what uploads held that came to nothing; what the storage keeps because it is away goes with the next sweep. */
@ApplicationScoped
public class AbandonedUploads {

    private static final System.Logger LOG = System.getLogger(AbandonedUploads.class.getName());

    private final UploadEndings endings;
    private final PartStorage parts;
    private final ObjectStorage objects;
    private final Completion completion;
    private final Limits often;

    @Inject
    public AbandonedUploads(
            UploadEndings endings, PartStorage parts, ObjectStorage objects, Completion completion, Limits often) {
        this.endings = endings;
        this.parts = parts;
        this.objects = objects;
        this.completion = completion;
        this.often = often;
    }

    void endUploads(@Observes AccountDeleted deleted) {
        endings.endOf(deleted.account());
        endings.ended().stream()
                .filter(upload -> upload.account().equals(deleted.account()))
                .forEach(this::discard);
    }

    /** Ends the upload as if it had never been opened; false when it had ended before. */
    boolean end(Upload upload) {
        if (!endings.end(upload.id())) {
            return false;
        }
        often.giveBack(Limit.UPLOADS, upload.account().toString());
        endings.ended().stream().filter(row -> row.id().equals(upload.id())).forEach(this::discard);
        return true;
    }

    /** Brings every upload to its end that has one; each node may do so at any time. */
    public void sweep() {
        endings.unfinished().forEach(this::finish);
        endings.ended().forEach(this::discard);
        try {
            parts.abandoned(Videos.ORIGINALS, endings.orphansBefore()).stream()
                    .filter(abandoned -> !endings.knows(abandoned.upload()))
                    .forEach(this::abort);
        } catch (StorageUnavailable failed) {
            LOG.log(Level.WARNING, "parts without an upload stay for now: {0}", failed.getMessage());
        }
    }

    private void finish(Upload upload) {
        try {
            completion.complete(upload);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "the complete upload {0} waits: {1}", upload.id(), failed);
        }
    }

    private void discard(Upload upload) {
        String key = Videos.originalKey(upload.id());
        try {
            if (upload.storageUpload() != null) {
                parts.abort(key, upload.storageUpload());
                objects.remove(key);
            }
            endings.forget(upload.id());
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "parts of {0} stay for now: {1}", upload.id(), failed);
        }
    }

    private void abort(Abandoned abandoned) {
        LOG.log(Level.INFO, "parts of {0} had no upload", abandoned.key());
        parts.abort(abandoned.key(), abandoned.upload());
    }
}
