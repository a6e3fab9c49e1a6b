package org.syncwatch.system.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How much of the machine was idle since this was made, because a figure from a busy machine says little. */
public final class Idle {

    private record Ticks(long idle, long all) {}

    private static final int IDLE_COLUMN = 3;
    private static final int WAIT_COLUMN = 4;

    /** Guest times, the columns after these, are part of user times already. */
    private static final int COLUMNS = 8;

    private final Ticks start;

    public Idle() throws IOException {
        start = now();
    }

    /** Percent of all processors' time. */
    public long percent() throws IOException {
        Ticks end = now();
        return Math.round(100.0 * (end.idle - start.idle) / Math.max(1, end.all - start.all));
    }

    private static Ticks now() throws IOException {
        String all = Files.readAllLines(Path.of("/proc/stat")).get(0);
        List<Long> columns = Stream.of(all.split("\\s+"))
                .skip(1)
                .limit(COLUMNS)
                .map(Long::valueOf)
                .toList();
        long sum = columns.stream().mapToLong(Long::longValue).sum();
        return new Ticks(columns.get(IDLE_COLUMN) + columns.get(WAIT_COLUMN), sum);
    }
}
