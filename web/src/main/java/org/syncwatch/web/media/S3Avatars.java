package org.syncwatch.web.media;

import io.minio.PutObjectAPIArgs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.syncwatch.account.boundary.AvatarStorage;
import org.syncwatch.video.boundary.ObjectStorage;

/** Pictures beside the films, in the same bucket. */
@ApplicationScoped
public class S3Avatars implements AvatarStorage {

    private final S3Bucket bucket;
    private final ObjectStorage storage;

    @Inject
    public S3Avatars(S3Bucket bucket, ObjectStorage storage) {
        this.bucket = bucket;
        this.storage = storage;
    }

    @Override
    public void store(String key, byte[] jpeg) {
        bucket.ask(client -> client.putObject(PutObjectAPIArgs.builder()
                .bucket(bucket.name())
                .object(key)
                .contentType("image/jpeg")
                .data(jpeg, jpeg.length)
                .build()));
    }

    @Override
    public void removeAll(String prefix) {
        storage.removeAll(prefix);
    }
}
