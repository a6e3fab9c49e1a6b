package org.syncwatch.web.media;

import io.minio.BucketExistsArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioAsyncClient;
import io.minio.Result;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.video.boundary.StorageUnavailable;

/** The connection to the one bucket everything lives in. */
@ApplicationScoped
public class S3Bucket {

    private static final long CONNECT_MILLIS = TimeUnit.SECONDS.toMillis(2);
    private static final long ANSWER_MILLIS = TimeUnit.SECONDS.toMillis(60);

    /** One request to the storage. */
    @FunctionalInterface
    interface Request<T> {
        CompletableFuture<T> to(MinioAsyncClient client) throws MinioException;
    }

    private final MinioAsyncClient client;
    private final String name;

    @Inject
    public S3Bucket(
            @ConfigProperty(name = "syncwatch.storage.endpoint") String endpoint,
            @ConfigProperty(name = "syncwatch.storage.region", defaultValue = "us-east-1") String region,
            @ConfigProperty(name = "syncwatch.storage.bucket", defaultValue = "syncwatch") String name,
            @ConfigProperty(name = "syncwatch.storage.access-key") String accessKey,
            @ConfigProperty(name = "syncwatch.storage.secret-key") String secretKey) {
        this.client = MinioAsyncClient.builder()
                .endpoint(endpoint)
                .region(region)
                .credentials(accessKey, secretKey)
                .build();
        this.client.setTimeout(CONNECT_MILLIS, ANSWER_MILLIS, ANSWER_MILLIS);
        this.name = name;
    }

    String name() {
        return name;
    }

    /**
     * Waits for the answer.
     *
     * @throws StorageUnavailable when there is none or it is an error; {@link #missing} tells the one expected error
     */
    <T> T ask(Request<T> request) {
        try {
            return request.to(client).join();
        } catch (CompletionException e) {
            throw new StorageUnavailable("the object storage failed", e.getCause() == null ? e : e.getCause());
        } catch (MinioException e) {
            throw new StorageUnavailable("the object storage failed", e);
        }
    }

    /**
     * Every object whose key begins so.
     *
     * @throws StorageUnavailable when the storage does not tell
     */
    List<String> keys(String prefix) {
        return list(prefix, true, Item::objectName);
    }

    /**
     * What begins so.
     *
     * @param recursive otherwise what is in a folder right below is told by the folder alone, whose name ends with a slash
     * @throws StorageUnavailable when the storage does not tell
     */
    <T> List<T> list(String prefix, boolean recursive, Function<Item, T> reading) {
        List<T> found = new ArrayList<>();
        try {
            for (Result<Item> result : client.listObjects(ListObjectsArgs.builder()
                    .bucket(name)
                    .prefix(prefix)
                    .recursive(recursive)
                    .build())) {
                found.add(reading.apply(result.get()));
            }
        } catch (MinioException e) {
            throw new StorageUnavailable("the object storage failed", e);
        }
        return found;
    }

    /** Asks whether the bucket is there; false when it is not. */
    CompletableFuture<Boolean> exists() {
        return client.bucketExists(BucketExistsArgs.builder().bucket(name).build());
    }

    /** Tells whether the storage answered that there is no such object. */
    static boolean missing(StorageUnavailable failure) {
        return failure.getCause() instanceof ErrorResponseException answer
                && (answer.response().code() == 404
                        || "NoSuchKey".equals(answer.errorResponse().code()));
    }

    /** Tells whether the storage answered that the object is shorter than the part asked for. */
    static boolean outside(StorageUnavailable failure) {
        return failure.getCause() instanceof ErrorResponseException answer
                && answer.response().code() == 416;
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
