package org.syncwatch.transcoder.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads a child's output on its own thread, so that a silent child can be noticed and a talkative one never blocks. */
final class LineReader implements AutoCloseable {

    private static final int KEPT = 60;
    private static final int LONGEST_LINE = 4096;
    private static final int BACKLOG = 20_000;

    /** @param line the next line, or null when none came in time or the output ended */
    record Next(@Nullable String line, boolean ended) {}

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>(BACKLOG);
    private final boolean onlyTheLast;
    private final Thread thread;

    private LineReader(InputStream source, boolean onlyTheLast) {
        this.onlyTheLast = onlyTheLast;
        this.thread = new Thread(() -> read(source), "child-output");
        thread.setDaemon(true);
        thread.start();
    }

    static LineReader keepingAll(InputStream source) {
        return new LineReader(source, false);
    }

    static LineReader keepingTheLast(InputStream source) {
        return new LineReader(source, true);
    }

    Next poll(long millis) throws InterruptedException {
        boolean finished = !thread.isAlive();
        String line = finished ? lines.poll() : lines.poll(millis, TimeUnit.MILLISECONDS);
        return new Next(line, finished && line == null);
    }

    List<String> remaining() throws InterruptedException {
        thread.join(2000);
        List<String> all = new ArrayList<>();
        lines.drainTo(all);
        return all;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void read(InputStream source) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            int character = reader.read();
            while (character >= 0) {
                if (character == '\n') {
                    keep(line.toString());
                    line.setLength(0);
                } else if (line.length() < LONGEST_LINE) {
                    line.append((char) character);
                }
                character = reader.read();
            }
            if (!line.isEmpty()) {
                keep(line.toString());
            }
        } catch (IOException closed) {
            // The stream closes under the reader when the child is ended; what was read so far stands.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(String line) throws InterruptedException {
        if (onlyTheLast && lines.size() >= KEPT) {
            lines.poll();
        }
        lines.put(line);
    }
}
