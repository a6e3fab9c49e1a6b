package org.syncwatch.web.media;

import io.minio.DeleteObjectsArgs;
import io.minio.PutObjectAPIArgs;
import io.minio.RemoveObjectArgs;
import io.minio.messages.DeleteRequest;
import io.minio.messages.DeleteResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.syncwatch.video.boundary.ObjectStorage;
import org.syncwatch.video.boundary.StorageUnavailable;

/** Objects in the bucket, each written with one request. */
@ApplicationScoped
public class S3Objects implements ObjectStorage {

    /** S3 takes no more at once. */
    private static final int REMOVED_TOGETHER = 1000;

    private final S3Bucket bucket;

    @Inject
    public S3Objects(S3Bucket bucket) {
        this.bucket = bucket;
    }

    @Override
    public void store(String key, String contentType, byte[] content) {
        bucket.ask(client -> client.putObject(PutObjectAPIArgs.builder()
                .bucket(bucket.name())
                .object(key)
                .contentType(contentType)
                .data(content, content.length)
                .build()));
    }

    @Override
    public void remove(String key) {
        bucket.ask(client -> client.removeObject(
                RemoveObjectArgs.builder().bucket(bucket.name()).object(key).build()));
    }

    @Override
    public int removeAll(String prefix) {
        List<String> keys = bucket.keys(prefix);
        for (int from = 0; from < keys.size(); from += REMOVED_TOGETHER) {
            removeTogether(keys.subList(from, Math.min(keys.size(), from + REMOVED_TOGETHER)));
        }
        return keys.size();
    }

    private void removeTogether(List<String> keys) {
        List<DeleteRequest.Object> objects =
                keys.stream().map(key -> new DeleteRequest.Object(key)).toList();
        List<DeleteResult.Error> errors = bucket.ask(client -> client.deleteObjects(DeleteObjectsArgs.builder()
                        .bucket(bucket.name())
                        .quiet(true)
                        .objects(objects)
                        .build()))
                .result()
                .errors();
        if (!errors.isEmpty()) {
            throw new StorageUnavailable(
                    "the object storage kept objects",
                    new IOException(errors.size() + " errors, first " + errors.get(0)));
        }
    }
}
