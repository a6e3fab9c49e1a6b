package org.syncwatch.web.media;

import io.minio.AbortMultipartUploadArgs;
import io.minio.CompleteMultipartUploadArgs;
import io.minio.CreateMultipartUploadArgs;
import io.minio.Http;
import io.minio.ListMultipartUploadsArgs;
import io.minio.StatObjectArgs;
import io.minio.UploadPartArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.messages.ListMultipartUploadsResult;
import io.minio.messages.Part;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syncwatch.upload.boundary.PartStorage;
import org.syncwatch.upload.entity.StoredPart;
import org.syncwatch.video.boundary.StorageUnavailable;

/** Multipart uploads of S3. */
@ApplicationScoped
public class S3Parts implements PartStorage {

    private final S3Bucket bucket;

    @Inject
    public S3Parts(S3Bucket bucket) {
        this.bucket = bucket;
    }

    @Override
    public String begin(String key, String contentType) {
        return bucket.ask(client -> client.createMultipartUpload(CreateMultipartUploadArgs.builder()
                        .bucket(bucket.name())
                        .object(key)
                        .headers(new Http.Headers("Content-Type", contentType))
                        .build()))
                .result()
                .uploadId();
    }

    @Override
    public Optional<String> put(String key, String upload, int number, byte[] bytes, int length) {
        try {
            return Optional.of(bucket.ask(client -> client.uploadPart(UploadPartArgs.builder()
                            .bucket(bucket.name())
                            .object(key)
                            .uploadId(upload)
                            .partNumber(number)
                            .data(bytes, length)
                            .build()))
                    .part()
                    .etag());
        } catch (StorageUnavailable failure) {
            if (dropped(failure)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    @Override
    public boolean complete(String key, String upload, List<StoredPart> parts, long bytes) {
        try {
            bucket.ask(client -> client.completeMultipartUpload(CompleteMultipartUploadArgs.builder()
                    .bucket(bucket.name())
                    .object(key)
                    .uploadId(upload)
                    .parts(parts.stream()
                            .map(part -> new Part(part.number(), part.etag()))
                            .toArray(Part[]::new))
                    .build()));
            return true;
        } catch (StorageUnavailable failure) {
            if (dropped(failure)) {
                return stored(key, bytes);
            }
            throw failure;
        }
    }

    @Override
    public void abort(String key, String upload) {
        try {
            bucket.ask(client -> client.abortMultipartUpload(AbortMultipartUploadArgs.builder()
                    .bucket(bucket.name())
                    .object(key)
                    .uploadId(upload)
                    .build()));
        } catch (StorageUnavailable failure) {
            if (!dropped(failure)) {
                throw failure;
            }
        }
    }

    @Override
    public List<Abandoned> abandoned(String prefix, Instant before) {
        List<Abandoned> found = new ArrayList<>();
        String[] marker = {null, null};
        ListMultipartUploadsResult page;
        do {
            page = page(prefix, marker[0], marker[1]);
            for (ListMultipartUploadsResult.Upload upload : page.uploads()) {
                if (upload.initiated() != null && upload.initiated().toInstant().isBefore(before)) {
                    found.add(new Abandoned(upload.objectName(), upload.uploadId()));
                }
            }
            marker[0] = page.nextKeyMarker();
            marker[1] = page.nextUploadIdMarker();
        } while (page.isTruncated() && marker[0] != null);
        return found;
    }

    private ListMultipartUploadsResult page(String prefix, @Nullable String key, @Nullable String upload) {
        return bucket.ask(client -> client.listMultipartUploads(ListMultipartUploadsArgs.builder()
                        .bucket(bucket.name())
                        .prefix(prefix)
                        .keyMarker(key)
                        .uploadIdMarker(upload)
                        .build()))
                .result();
    }

    private boolean stored(String key, long bytes) {
        try {
            return bucket.ask(client -> client.statObject(StatObjectArgs.builder()
                                    .bucket(bucket.name())
                                    .object(key)
                                    .build()))
                            .size()
                    == bytes;
        } catch (StorageUnavailable failure) {
            if (S3Bucket.missing(failure)) {
                return false;
            }
            throw failure;
        }
    }

    /** Only the storage's word on this upload counts: a bucket that is missing for a while is an outage. */
    private static boolean dropped(StorageUnavailable failure) {
        return failure.getCause() instanceof ErrorResponseException answer
                && "NoSuchUpload".equals(answer.errorResponse().code());
    }
}
