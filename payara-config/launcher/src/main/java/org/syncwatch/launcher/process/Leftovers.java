package org.syncwatch.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The processes of a launcher that was killed: the next one lets them end before it touches their files. */
public final class Leftovers {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long PAUSE_MILLIS = 100;

    private final Path file;

    /** @param file in which each process is noted when it starts */
    public Leftovers(Path file) {
        this.file = file;
    }

    /** Waits for those of an earlier launcher, which its watchdog is ending, kills what stays, and begins anew. */
    public void end() throws IOException, InterruptedException {
        var noted = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
        var deadline = System.nanoTime() + PATIENCE_NANOS;
        while (noted.stream().anyMatch(Leftovers::alive) && System.nanoTime() - deadline < 0) {
            Thread.sleep(PAUSE_MILLIS);
        }
        noted.stream().filter(Leftovers::alive).forEach(Leftovers::kill);
        Files.deleteIfExists(file);
    }

    void note(long pid) throws IOException {
        Files.writeString(
                file, pid + " " + StartTime.of(pid) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static boolean alive(String line) {
        var words = line.split(" ", -1);
        return words.length == 2
                && words[0].matches("\\d{1,9}")
                && StartTime.of(Long.parseLong(words[0])).equals(words[1]);
    }

    private static void kill(String line) {
        ProcessHandle.of(Long.parseLong(line.split(" ", -1)[0])).ifPresent(ProcessHandle::destroyForcibly);
    }
}
