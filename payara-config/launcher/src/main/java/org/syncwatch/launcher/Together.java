package org.syncwatch.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import org.syncwatch.launcher.part.Part;
import org.syncwatch.launcher.part.Up;
import org.syncwatch.launcher.report.Console;

/** Starts parts that do not need each other at the same time. */
final class Together {

    private final Console console;

    Together(Console console) {
        this.console = console;
    }

    /** Returns when all are up, or fails with the first that failed. */
    List<Up> start(List<Part> parts) throws StartFailure, IOException, InterruptedException {
        var workers = Executors.newFixedThreadPool(parts.size(), task -> {
            var thread = new Thread(task, "start");
            thread.setDaemon(true);
            return thread;
        });
        try {
            var running = new ExecutorCompletionService<Up>(workers);
            for (var part : parts) {
                running.submit(() -> timed(part));
            }
            var ups = new ArrayList<Up>();
            while (ups.size() < parts.size()) {
                ups.add(running.take().get());
            }
            return ups;
        } catch (ExecutionException failure) {
            throw asItWas(failure);
        } finally {
            workers.shutdownNow();
        }
    }

    private Up timed(Part part) throws StartFailure, IOException, InterruptedException {
        var begin = System.nanoTime();
        var up = part.start();
        console.up(up.name(), up.what(), up.where(), Duration.ofNanos(System.nanoTime() - begin));
        return up;
    }

    private static IOException asItWas(ExecutionException failure) throws StartFailure {
        var cause = failure.getCause();
        if (cause instanceof StartFailure refusal) {
            throw refusal;
        }
        return cause instanceof IOException io ? io : new IOException(failure);
    }
}
