package org.syncwatch.launcher.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The last lines of a log, without reading all of it. */
final class LogTail {

    private static final int BYTES = 16 << 10;
    private static final int LINES = 15;
    private static final int WIDTH = 300;

    private LogTail() {}

    static String of(Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - BYTES));
            var bytes = new byte[(int) Math.min(BYTES, file.length())];
            file.readFully(bytes);
            var lines = new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toArray(String[]::new);
            return Arrays.stream(lines)
                    .skip(Math.max(0, lines.length - LINES))
                    .map(line -> "    " + line.substring(0, Math.min(WIDTH, line.length())))
                    .collect(Collectors.joining(System.lineSeparator()));
        } catch (IOException unreadable) {
            return "    (no log)";
        }
    }
}
