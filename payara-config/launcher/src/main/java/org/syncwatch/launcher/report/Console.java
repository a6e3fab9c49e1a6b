package org.syncwatch.launcher.report;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Short lines for the person in front of the terminal. */
public final class Console {

    private final PrintStream out;
    private final PrintStream err;

    public Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public void up(String name, String what, String where, Duration took) {
        out.println(
                String.format(Locale.ROOT, "  %-10s %-16s %s  (%.1f s)", name, what, where, took.toMillis() / 1000.0));
    }

    public void say(String line) {
        out.println(line);
    }

    public void complain(String message) {
        err.println("SyncWatch: " + message);
    }
}
