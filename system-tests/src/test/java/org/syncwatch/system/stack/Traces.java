package org.syncwatch.system.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Processes that have to do with a data directory, by their words and environments. */
public final class Traces {

    private static final Path PROCESSES = Path.of("/proc");

    private Traces() {}

    /** Command lines of all such processes but this one. */
    public static List<String> of(Path data) throws IOException {
        String self = Long.toString(ProcessHandle.current().pid());
        try (Stream<Path> all = Files.list(PROCESSES)) {
            return all.filter(process -> process.getFileName().toString().matches("\\d+"))
                    .filter(process -> !process.endsWith(self))
                    .filter(process -> read(process.resolve("cmdline")).contains(data.toString())
                            || read(process.resolve("environ")).contains(data.toString()))
                    .map(process -> process.getFileName() + " " + read(process.resolve("cmdline")))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace('\0', ' ');
        } catch (IOException goneOrSomebodyElses) {
            return "";
        }
    }
}
