package org.syncwatch.upload.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.syncwatch.upload.entity.StoredPart;
import org.syncwatch.video.boundary.StorageUnavailable;

/** A storage that takes an object in parts. Each method throws {@link StorageUnavailable} when it failed. */
public interface PartStorage {

    /** No part but the last one may be smaller. */
    int LEAST_PART_BYTES = 5 << 20;

    /** Parts have numbers up to this one. */
    int MOST_PARTS = 10_000;

    /** @param upload the storage's name for the parts that belong together */
    record Abandoned(String key, String upload) {}

    /** Answers the storage's name for the parts to come. */
    String begin(String key, String contentType);

    /** Answers the part's etag; empty when the storage has dropped what it had of the upload. */
    Optional<String> put(String key, String upload, int number, byte[] bytes, int length);

    /**
     * Makes one object of the parts; harmless when that was done before.
     *
     * @param bytes of the whole object
     * @return false when the storage has dropped the parts and there is no such object
     */
    boolean complete(String key, String upload, List<StoredPart> parts, long bytes);

    /** Drops the parts, if there are any. */
    void abort(String key, String upload);

    /** Parts begun before this moment that never became an object. */
    List<Abandoned> abandoned(String prefix, Instant before);
}
