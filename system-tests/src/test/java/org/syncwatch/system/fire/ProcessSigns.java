package org.syncwatch.system.fire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.syncwatch.system.bench.load.Footprint;

/**
 * What a Java process holds.
 *
 * @param heapKb after a collection
 * @param descriptors open files and sockets
 */
public record ProcessSigns(long heapKb, long residentKb, ThreadNames threadNames, int descriptors) {

    public static ProcessSigns of(long pid) throws IOException, InterruptedException {
        // What waits for a finalizer or a cleaner after the first collection is gone after the second.
        Footprint.of(pid);
        Footprint footprint = Footprint.of(pid);
        Path process = Path.of("/proc", Long.toString(pid));
        return new ProcessSigns(
                footprint.heapKb(), footprint.residentKb(), ThreadNames.of(pid), entries(process.resolve("fd")));
    }

    @JsonProperty
    public int threads() {
        return threadNames.total();
    }

    private static int entries(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return (int) entries.count();
        }
    }
}
