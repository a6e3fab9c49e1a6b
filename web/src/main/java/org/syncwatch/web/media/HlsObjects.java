package org.syncwatch.web.media;

import io.minio.GetObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Optional;
import org.syncwatch.video.boundary.StorageUnavailable;

/** Reads what the transcoder published. */
@ApplicationScoped
public class HlsObjects {

    /** @param etag quoted, as HTTP spells it */
    record Facts(long size, String etag) {}

    private final S3Bucket bucket;

    @Inject
    public HlsObjects(S3Bucket bucket) {
        this.bucket = bucket;
    }

    /**
     * Empty when there is no such object.
     *
     * @throws StorageUnavailable when the storage failed
     */
    Optional<Facts> facts(String key) {
        try {
            StatObjectResponse answer = bucket.ask(client -> client.statObject(
                    StatObjectArgs.builder().bucket(bucket.name()).object(key).build()));
            return Optional.of(new Facts(answer.size(), '"' + answer.etag().replace("\"", "") + '"'));
        } catch (StorageUnavailable failure) {
            if (S3Bucket.missing(failure)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    InputStream open(String key, ByteRange range) {
        return bucket.ask(client -> client.getObject(GetObjectArgs.builder()
                .bucket(bucket.name())
                .object(key)
                .offset(range.first())
                .length(range.length())
                .build()));
    }
}
