package org.syncwatch.transcoder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory of one job on local disk that is gone when the job is over. */
record Workspace(Path directory) implements AutoCloseable {

    private static final String PREFIX = "syncwatch-job-";

    static Workspace within(Path parent) throws IOException {
        Files.createDirectories(parent);
        Path directory = Files.createTempDirectory(parent, PREFIX);
        sweep(parent, Files.getLastModifiedTime(directory).toMillis());
        return new Workspace(directory);
    }

    /** Removes what workers left that were killed; no job runs for so long. */
    private static void sweep(Path parent, long now) throws IOException {
        long abandoned = now - Duration.ofDays(1).toMillis();
        try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path directory : left) {
                if (Files.getLastModifiedTime(directory).toMillis() < abandoned) {
                    new Workspace(directory).close();
                }
            }
        }
    }

    Path source() {
        return directory.resolve("source");
    }

    Path output() throws IOException {
        return Files.createDirectories(directory.resolve("output"));
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> tree = Files.walk(directory)) {
            all = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
