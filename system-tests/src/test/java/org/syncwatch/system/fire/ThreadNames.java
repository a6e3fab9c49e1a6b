package org.syncwatch.system.fire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process's threads by the beginning of their names, as the system keeps it, without the numbers that pools give. */
public record ThreadNames(Map<String, Integer> counts) {

    public static ThreadNames of(long pid) throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            Map<String, Integer> counts = new TreeMap<>();
            for (Path thread : threads.toList()) {
                name(thread).ifPresent(name -> counts.merge(name, 1, Integer::sum));
            }
            return new ThreadNames(counts);
        }
    }

    /** Empty for a thread that ended meanwhile. */
    private static Optional<String> name(Path thread) throws IOException {
        try {
            return Optional.of(Files.readString(thread.resolve("comm")).strip().replaceAll("\\d+", "#"));
        } catch (NoSuchFileException ended) {
            return Optional.empty();
        }
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What there are more of than earlier, such as {@code http-thread-poo 5 to 16}. */
    public String since(ThreadNames earlier) {
        return counts.entrySet().stream()
                .filter(now -> now.getValue() > earlier.counts.getOrDefault(now.getKey(), 0))
                .map(now -> now.getKey() + " " + earlier.counts.getOrDefault(now.getKey(), 0) + " to " + now.getValue())
                .collect(Collectors.joining(", "));
    }
}
