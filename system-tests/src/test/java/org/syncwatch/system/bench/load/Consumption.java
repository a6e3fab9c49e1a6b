package org.syncwatch.system.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Processor seconds that processes have used so far, those they started included.
 *
 * @param seconds by the part's name
 */
record Consumption(Map<String, Double> seconds) {

    private static final Path PROCESSES = Path.of("/proc");

    /** USER_HZ, which is 100 on every Linux that Java runs on. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int STAT_PARENT = 1;
    private static final int STAT_FIRST_TIME = 11;
    private static final int STAT_LAST_TIME = 14;

    /** @param ticks own and of children that ended, in user and in system mode */
    record Task(long id, long parent, long ticks) {

        /** Reads a line of /proc/PID/stat, whose second word may hold anything. */
        static Task read(String line) {
            String[] words = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int i = STAT_FIRST_TIME; i <= STAT_LAST_TIME; i++) {
                ticks += Long.parseLong(words[i]);
            }
            return new Task(
                    Long.parseLong(line.substring(0, line.indexOf(' '))), Long.parseLong(words[STAT_PARENT]), ticks);
        }
    }

    /** @param parts process ids by name */
    static Consumption of(Map<String, Long> parts) throws IOException {
        return of(parts, processes());
    }

    static Consumption of(Map<String, Long> parts, List<Task> processes) {
        Map<Long, Long> parents = new HashMap<>();
        processes.forEach(process -> parents.put(process.id, process.parent));
        Map<String, Double> seconds = new LinkedHashMap<>();
        parts.forEach((name, root) -> {
            long ticks = processes.stream()
                    .filter(process -> under(root, process.id, parents))
                    .mapToLong(Task::ticks)
                    .sum();
            seconds.put(name, ticks / TICKS_PER_SECOND);
        });
        return new Consumption(seconds);
    }

    private static boolean under(long root, long id, Map<Long, Long> parents) {
        for (Long at = id; at != null; at = parents.get(at)) {
            if (at == root) {
                return true;
            }
        }
        return false;
    }

    private static List<Task> processes() throws IOException {
        try (Stream<Path> all = Files.list(PROCESSES)) {
            return all.filter(process -> process.getFileName().toString().matches("\\d+"))
                    .flatMap(Consumption::read)
                    .toList();
        }
    }

    private static Stream<Task> read(Path process) {
        try {
            return Stream.of(Task.read(Files.readString(process.resolve("stat"))));
        } catch (IOException ended) {
            return Stream.empty();
        }
    }

    Consumption since(Consumption before) {
        Map<String, Double> difference = new LinkedHashMap<>();
        seconds.forEach((name, now) -> difference.put(name, now - before.seconds.getOrDefault(name, 0.0)));
        return new Consumption(difference);
    }

    /** Of all parts whose names begin so. */
    double of(String prefix) {
        return seconds.entrySet().stream()
                .filter(part -> part.getKey().startsWith(prefix))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
