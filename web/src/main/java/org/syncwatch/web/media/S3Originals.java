package org.syncwatch.web.media;

import io.minio.AbortMultipartUploadArgs;
import io.minio.CompleteMultipartUploadArgs;
import io.minio.CreateMultipartUploadArgs;
import io.minio.DeleteObjectsArgs;
import io.minio.Http;
import io.minio.RemoveObjectArgs;
import io.minio.UploadPartArgs;
import io.minio.messages.DeleteRequest;
import io.minio.messages.DeleteResult;
import io.minio.messages.Part;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.syncwatch.video.boundary.ObjectStorage;
import org.syncwatch.video.boundary.StorageUnavailable;

/** Streams originals into S3 part by part, with one part in memory and nothing on disk. */
@ApplicationScoped
public class S3Originals implements ObjectStorage {

    private static final System.Logger LOG = System.getLogger(S3Originals.class.getName());

    /** S3 allows 10,000 parts: this carries ten times the largest upload. */
    private static final int PART_BYTES = 8 << 20;

    /** S3 takes no more at once. */
    private static final int REMOVED_TOGETHER = 1000;

    private final S3Bucket bucket;

    @Inject
    public S3Originals(S3Bucket bucket) {
        this.bucket = bucket;
    }

    @Override
    public long store(String key, String contentType, InputStream body) throws IOException {
        String upload = bucket.ask(client -> client.createMultipartUpload(CreateMultipartUploadArgs.builder()
                        .bucket(bucket.name())
                        .object(key)
                        .headers(new Http.Headers("Content-Type", contentType))
                        .build()))
                .result()
                .uploadId();
        boolean complete = false;
        try {
            long stored = sendParts(key, upload, body);
            complete = true;
            return stored;
        } finally {
            if (!complete) {
                abort(key, upload);
            }
        }
    }

    private long sendParts(String key, String upload, InputStream body) throws IOException {
        byte[] part = new byte[PART_BYTES];
        List<Part> parts = new ArrayList<>();
        long stored = 0;
        int filled = body.readNBytes(part, 0, PART_BYTES);
        while (filled > 0) {
            parts.add(send(key, upload, parts.size() + 1, part, filled));
            stored += filled;
            filled = body.readNBytes(part, 0, PART_BYTES);
        }
        bucket.ask(client -> client.completeMultipartUpload(CompleteMultipartUploadArgs.builder()
                .bucket(bucket.name())
                .object(key)
                .uploadId(upload)
                .parts(parts.toArray(Part[]::new))
                .build()));
        return stored;
    }

    private Part send(String key, String upload, int number, byte[] part, int filled) {
        return bucket.ask(client -> client.uploadPart(UploadPartArgs.builder()
                        .bucket(bucket.name())
                        .object(key)
                        .uploadId(upload)
                        .partNumber(number)
                        .data(part, filled)
                        .build()))
                .part();
    }

    private void abort(String key, String upload) {
        try {
            bucket.ask(client -> client.abortMultipartUpload(AbortMultipartUploadArgs.builder()
                    .bucket(bucket.name())
                    .object(key)
                    .uploadId(upload)
                    .build()));
        } catch (StorageUnavailable e) {
            LOG.log(Level.WARNING, "parts of {0} stay in the storage", key);
        }
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
