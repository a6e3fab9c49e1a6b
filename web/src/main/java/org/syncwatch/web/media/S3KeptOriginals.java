package org.syncwatch.web.media;

import io.minio.StatObjectArgs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.syncwatch.transcode.boundary.Originals;
import org.syncwatch.video.boundary.StorageUnavailable;
import org.syncwatch.video.boundary.Videos;

/** Asks the bucket about originals. */
@ApplicationScoped
public class S3KeptOriginals implements Originals {

    private final S3Bucket bucket;

    @Inject
    public S3KeptOriginals(S3Bucket bucket) {
        this.bucket = bucket;
    }

    @Override
    public boolean kept(UUID film) {
        try {
            bucket.ask(client -> client.statObject(StatObjectArgs.builder()
                    .bucket(bucket.name())
                    .object(Videos.originalKey(film))
                    .build()));
            return true;
        } catch (StorageUnavailable answer) {
            if (S3Bucket.missing(answer)) {
                return false;
            }
            throw answer;
        }
    }
}
