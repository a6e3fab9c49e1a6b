package org.syncwatch.upload.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.syncwatch.limits.boundary.Limit;
import org.syncwatch.limits.boundary.Limits;
import org.syncwatch.upload.entity.Upload;
import org.syncwatch.video.boundary.ObjectStorage;
import org.syncwatch.video.boundary.Videos;

/** Ends uploads as if they had never been opened; what the storage keeps because it is away goes with the next sweep. */
@ApplicationScoped
public class Withdrawal {

    private static final System.Logger LOG = System.getLogger(Withdrawal.class.getName());

    private final UploadEndings endings;
    private final PartStorage parts;
    private final ObjectStorage objects;
    private final Limits often;

    @Inject
    public Withdrawal(UploadEndings endings, PartStorage parts, ObjectStorage objects, Limits often) {
        this.endings = endings;
        this.parts = parts;
        this.objects = objects;
        this.often = often;
    }

    /** Ends it whoever writes to it; false when it had ended before. */
    boolean withdraw(Upload upload) {
        return endings.end(upload.id()) && free(upload);
    }

    /** Ends it for its writer, who may know no more than that a newer writer goes on; false then. */
    boolean withdrawForWriter(Upload upload) {
        return endings.endForWriter(upload) && free(upload);
    }

    /** Forgets an ended upload once the storage has nothing of it. */
    void discard(Upload ended) {
        String key = Videos.originalKey(ended.id());
        try {
            if (ended.storageUpload() != null) {
                parts.abort(key, ended.storageUpload());
                objects.remove(key);
            }
            endings.forget(ended.id());
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "parts of {0} stay for now: {1}", ended.id(), failed);
        }
    }

    private boolean free(Upload upload) {
        often.giveBack(Limit.UPLOADS, upload.account().toString());
        endings.ended().stream().filter(row -> row.id().equals(upload.id())).forEach(this::discard);
        return true;
    }
}
