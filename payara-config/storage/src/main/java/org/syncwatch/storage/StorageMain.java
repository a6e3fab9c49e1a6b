package org.syncwatch.storage;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;

/** Serves one directory over the S3 protocol until the process is asked to end. */
public final class StorageMain {

    private StorageMain() {}

    public static void main(String[] arguments) throws Exception {
        var environment = System.getenv();
        var directory = Path.of(required(environment, "SYNCWATCH_STORAGE_DIRECTORY"));
        var store = new FilesystemNio2BlobStore(directory.toString());
        var bucket = required(environment, "SYNCWATCH_STORAGE_BUCKET");
        // In this store a bucket is a directory, and one that others may read is public.
        Files.createDirectories(directory.resolve(bucket));
        store.setContainerAccess(bucket, BucketCannedACL.PRIVATE);
        var server = server(environment, store);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "storage-stop"));
        server.start();
    }

    private static S3Proxy server(Map<String, String> environment, BlobStore store) {
        var accessKey = required(environment, "SYNCWATCH_STORAGE_ACCESS_KEY");
        var secretKey = required(environment, "SYNCWATCH_STORAGE_SECRET_KEY");
        var server = S3Proxy.builder()
                .blobStore(store)
                .endpoint(URI.create(required(environment, "SYNCWATCH_STORAGE_ENDPOINT")))
                .awsAuthentication(AuthenticationType.AWS_V4, accessKey, secretKey)
                .v4MaxNonChunkedRequestSize(64L << 20)
                .ignoreUnknownHeaders(true)
                .build();
        return server;
    }

    private static String required(Map<String, String> environment, String name) {
        var value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("the environment variable " + name + " is missing");
        }
        return value;
    }

    private static void stop(S3Proxy server) {
        try {
            server.stop();
        } catch (Exception failure) {
            System.getLogger(StorageMain.class.getName())
                    .log(System.Logger.Level.WARNING, "the storage did not stop cleanly", failure);
        }
    }
}
