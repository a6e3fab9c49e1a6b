package org.syncwatch.web.media;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.syncwatch.storage.StorageMain;

/** The object storage of the local stack, started for a test as the process it is. */
final class TestStorage {

    private static final String BUCKET = "films";

    private final Process process;
    private final String endpoint;

    private TestStorage(Process process, String endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    static TestStorage startedIn(Path directory) throws Exception {
        int port = freePort();
        String endpoint = "http://127.0.0.1:" + port;
        Path place = Path.of(StorageMain.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        String libraries = place.resolveSibling("lib") + File.separator + "*";
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                place + File.pathSeparator + libraries,
                StorageMain.class.getName()));
        builder.environment()
                .putAll(Map.of(
                        "SYNCWATCH_STORAGE_ENDPOINT",
                        endpoint,
                        "SYNCWATCH_STORAGE_BUCKET",
                        BUCKET,
                        "SYNCWATCH_STORAGE_ACCESS_KEY",
                        "access",
                        "SYNCWATCH_STORAGE_SECRET_KEY",
                        "secret-of-the-test",
                        "SYNCWATCH_STORAGE_DIRECTORY",
                        directory.resolve("objects").toString()));
        Files.createDirectories(directory.resolve("objects"));
        File log = directory.resolve("storage.log").toFile();
        Process process = builder.redirectErrorStream(true).redirectOutput(log).start();
        TestStorage storage = new TestStorage(process, endpoint);
        Awaitility.await("storage, its log is " + log)
                .atMost(60, TimeUnit.SECONDS)
                .until(() -> storage.answers(port));
        return storage;
    }

    S3Bucket bucket() {
        return bucket(BUCKET);
    }

    S3Bucket bucket(String name) {
        return new S3Bucket(endpoint, "us-east-1", name, "access", "secret-of-the-test");
    }

    org.syncwatch.transcoder.storage.S3ObjectStore transcoderSide() {
        return new org.syncwatch.transcoder.storage.S3ObjectStore(
                endpoint, "us-east-1", BUCKET, "access", "secret-of-the-test");
    }

    void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private boolean answers(int port) {
        if (!process.isAlive()) {
            throw new IllegalStateException("the storage ended by itself");
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
