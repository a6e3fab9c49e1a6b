package org.syncwatch.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** When a process started, in clock ticks since boot: with the id it names a process for good, ids alone are reused. */
final class StartTime {

    private static final int FIELD_AFTER_NAME = 19;

    private StartTime() {}

    /** The start of that process, or {@code gone}. */
    static String of(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The name, in brackets, may hold blanks.
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[FIELD_AFTER_NAME];
        } catch (IOException | RuntimeException gone) {
            return "gone";
        }
    }
}
