package org.syncwatch.upload.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** How much may be uploaded, by whom and how. */
@ApplicationScoped
public class UploadLimits {

    /**
     * @param maxBytes of one film
     * @param quotaBytes of all films of an account
     * @param partBytes held in memory of each upload that is being received
     * @param mostOpen uploads of an account
     * @param mostAtOnce uploads a node receives
     * @param mostAtOncePerAccount of these
     * @param expiresAfter its last byte an upload ends
     */
    public record Values(
            long maxBytes,
            long quotaBytes,
            int partBytes,
            int mostOpen,
            int mostAtOnce,
            int mostAtOncePerAccount,
            Duration expiresAfter) {

        public Values {
            if (partBytes < PartStorage.LEAST_PART_BYTES || maxBytes / partBytes >= PartStorage.MOST_PARTS) {
                throw new IllegalArgumentException(
                        "syncwatch.upload.part-bytes does not fit the storage: " + partBytes);
            }
        }
    }

    private final Values values;

    @Inject
    public UploadLimits(Config config) {
        this(new Values(
                config.getValue("syncwatch.upload.max-bytes", Long.class),
                config.getValue("syncwatch.upload.quota-bytes", Long.class),
                config.getValue("syncwatch.upload.part-bytes", Integer.class),
                config.getValue("syncwatch.upload.most-open", Integer.class),
                config.getValue("syncwatch.upload.at-once", Integer.class),
                config.getValue("syncwatch.upload.at-once-per-account", Integer.class),
                Duration.parse(config.getValue("syncwatch.upload.expires-after", String.class))));
    }

    public UploadLimits(Values values) {
        this.values = values;
    }

    public Values values() {
        return values;
    }
}
