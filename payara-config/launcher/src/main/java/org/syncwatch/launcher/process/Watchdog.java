package org.syncwatch.launcher.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A tiny process that outlives the launcher and ends the parts when the launcher died without doing so.
 *
 * <p>It reads the process ids from a pipe: the kernel closes it with the launcher, however the launcher ends.
 */
public final class Watchdog implements AutoCloseable {

    private final Process process;

    private Watchdog(Process process) {
        this.process = process;
    }

    public static Watchdog start() throws IOException {
        return new Watchdog(new ProcessBuilder("setsid", "sh", "-c", script(), "syncwatch-watchdog")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    void watch(long pid, String signal) throws IOException {
        OutputStream input = process.getOutputStream();
        input.write(
                ("watch " + pid + " " + StartTime.of(pid) + " " + signal + "\n").getBytes(StandardCharsets.US_ASCII));
        input.flush();
    }

    /** Lets it end what is still there, and itself. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            process.destroy();
        }
    }

    private static String script() throws IOException {
        try (InputStream text = Objects.requireNonNull(Watchdog.class.getResourceAsStream("watchdog.sh"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
