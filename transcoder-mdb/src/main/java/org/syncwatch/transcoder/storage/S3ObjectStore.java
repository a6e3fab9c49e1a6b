package org.syncwatch.transcoder.storage;

import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.UploadObjectArgs;
import io.minio.errors.MinioException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.transcoder.process.PlatformFault;

/**
 * The S3 endpoint that every part of the installation shares; its client wraps a refused connection in an
 * IllegalStateException.
 */
@ApplicationScoped
public class S3ObjectStore implements ObjectStore {

    private static final System.Logger LOG = System.getLogger(S3ObjectStore.class.getName());

    private final MinioClient client;
    private final String bucket;

    @Inject
    public S3ObjectStore(
            @ConfigProperty(name = "syncwatch.storage.endpoint") String endpoint,
            @ConfigProperty(name = "syncwatch.storage.region", defaultValue = "us-east-1") String region,
            @ConfigProperty(name = "syncwatch.storage.bucket", defaultValue = "syncwatch") String bucket,
            @ConfigProperty(name = "syncwatch.storage.access-key") String accessKey,
            @ConfigProperty(name = "syncwatch.storage.secret-key") String secretKey) {
        this.client = MinioClient.builder()
                .endpoint(endpoint)
                .region(region)
                .credentials(accessKey, secretKey)
                .build();
        this.bucket = bucket;
    }

    @Override
    public void fetch(String key, Path file) {
        GetObjectArgs wanted =
                GetObjectArgs.builder().bucket(bucket).object(key).build();
        try (GetObjectResponse object = client.getObject(wanted)) {
            long copied = Files.copy(object, file);
            long promised = Optional.ofNullable(object.headers().get("Content-Length"))
                    .map(Long::parseLong)
                    .orElse(copied);
            if (copied != promised) {
                throw new PlatformFault(key + " broke off after " + copied + " of " + promised + " bytes");
            }
        } catch (MinioException | IOException | IllegalStateException e) {
            throw new PlatformFault("could not fetch " + key, e);
        }
    }

    @Override
    public void put(String key, Path file, String contentType) {
        try {
            client.uploadObject(UploadObjectArgs.builder()
                    .bucket(bucket)
                    .object(key)
                    .filename(file.toString())
                    .contentType(contentType)
                    .build());
        } catch (MinioException | IllegalStateException e) {
            throw new PlatformFault("could not store " + key, e);
        }
    }

    @Override
    public void put(String key, byte[] content, String contentType) {
        try {
            client.putObject(PutObjectArgs.builder().bucket(bucket).object(key).stream(
                            new ByteArrayInputStream(content), (long) content.length, -1L)
                    .contentType(contentType)
                    .build());
        } catch (MinioException | IllegalStateException e) {
            throw new PlatformFault("could not store " + key, e);
        }
    }

    @Override
    public void remove(Collection<String> keys) {
        for (String key : keys) {
            try {
                client.removeObject(
                        RemoveObjectArgs.builder().bucket(bucket).object(key).build());
            } catch (MinioException | IllegalStateException e) {
                throw new PlatformFault("could not remove " + key, e);
            }
        }
    }

    @PreDestroy
    void close() {
        try {
            client.close();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "the storage client did not close", e);
        }
    }
}
