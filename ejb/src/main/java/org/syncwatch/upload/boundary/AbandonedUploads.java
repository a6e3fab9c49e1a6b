package org.syncwatch.upload.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.syncwatch.account.boundary.AccountDeleted;
import org.syncwatch.upload.boundary.PartStorage.Abandoned;
import org.syncwatch.upload.entity.Upload;
import org.syncwatch.video.boundary.StorageUnavailable;
import org.syncwatch.video.boundary.Videos;

/** Finds uploads that nobody brings to an end. */
@ApplicationScoped
public class AbandonedUploads {

    private static final System.Logger LOG = System.getLogger(AbandonedUploads.class.getName());

    private final UploadEndings endings;
    private final PartStorage parts;
    private final Completion completion;
    private final Withdrawal withdrawal;

    @Inject
    public AbandonedUploads(UploadEndings endings, PartStorage parts, Completion completion, Withdrawal withdrawal) {
        this.endings = endings;
        this.parts = parts;
        this.completion = completion;
        this.withdrawal = withdrawal;
    }

    void endUploads(@Observes AccountDeleted deleted) {
        endings.endOf(deleted.account());
        endings.ended().stream()
                .filter(upload -> upload.account().equals(deleted.account()))
                .forEach(withdrawal::discard);
    }

    /** Brings every upload to its end that has one; each node may do so at any time. */
    public void sweep() {
        endings.unfinished().forEach(this::finish);
        endings.ended().forEach(withdrawal::discard);
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

    private void abort(Abandoned abandoned) {
        LOG.log(Level.INFO, "parts of {0} had no upload", abandoned.key());
        parts.abort(abandoned.key(), abandoned.upload());
    }
}
