package org.syncwatch.launcher.report;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Shows the parts' logs as they are written, each line with the part's name. */
public final class LogFollower implements Runnable {

    private static final long PAUSE_MILLIS = 300;

    private final Path logs;
    private final Instant since;
    private final PrintStream out;
    private final Map<Path, Long> shown = new HashMap<>();

    /** @param since logs that were last written before are an earlier run's */
    public LogFollower(Path logs, Instant since, PrintStream out) {
        this.logs = logs;
        this.since = since;
        this.out = out;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                showNews();
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    void showNews() {
        if (!Files.isDirectory(logs)) {
            return;
        }
        try (var files = Files.newDirectoryStream(logs, "*.log")) {
            for (var file : files) {
                if (!Files.getLastModifiedTime(file).toInstant().isBefore(since)) {
                    showNews(file);
                }
            }
        } catch (IOException nextTime) {
            out.println("[launcher] a log cannot be read: " + nextTime);
        }
    }

    private void showNews(Path file) throws IOException {
        var name = file.getFileName().toString().replace(".log", "");
        try (var source = new RandomAccessFile(file.toFile(), "r")) {
            var from = Math.min(shown.getOrDefault(file, 0L), source.length());
            var news = new byte[(int) Math.min(1 << 20, source.length() - from)];
            source.seek(from);
            source.readFully(news);
            var text = new String(news, StandardCharsets.ISO_8859_1);
            var whole = text.lastIndexOf('\n') + 1;
            shown.put(file, from + whole);
            new String(news, 0, whole, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> out.println("[" + name + "] " + line));
        }
    }
}
