package org.syncwatch.transcoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory of one job on local disk that is gone when the job is over. */
record Workspace(Path directory) implements AutoCloseable {

    static Workspace within(Path parent) throws IOException {
        Files.createDirectories(parent);
        return new Workspace(Files.createTempDirectory(parent, "syncwatch-job-"));
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
