package org.syncwatch.transcoder.process;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs one command without a shell, inherited environment or standard input, and always ends all of it. */
public final class ChildProcess {

    private static final System.Logger LOG = System.getLogger(ChildProcess.class.getName());
    private static final long TICK_MILLIS = 200;
    private static final long GRACE_SECONDS = 10;

    private final Confinement confinement;
    private final Limits limits;
    private final RunningChildren running;

    public ChildProcess(Confinement confinement, Limits limits, RunningChildren running) {
        this.confinement = confinement;
        this.limits = limits;
        this.running = running;
    }

    /**
     * Runs the command in the directory; each line of its standard output goes to the listener on the calling thread,
     * and an exception of the listener ends the child.
     */
    public Ended run(List<String> command, Path directory, Consumer<String> listener)
            throws IOException, InterruptedException {
        Process child = start(command, directory);
        running.add(child);
        try (LineReader output = LineReader.keepingAll(child.getInputStream());
                LineReader complaints = LineReader.keepingTheLast(child.getErrorStream())) {
            boolean inTime = follow(output, listener);
            if (!inTime) {
                end(child);
            }
            child.waitFor();
            return new Ended(child.exitValue(), !inTime, complaints.remaining());
        } finally {
            end(child);
            running.remove(child);
        }
    }

    private Process start(List<String> command, Path directory) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(confinement.around(command, limits));
        builder.directory(directory.toFile());
        builder.redirectInput(new File("/dev/null"));
        Map<String, String> environment = builder.environment();
        // The node's own environment holds passwords that code reading strangers' files must never see.
        environment.clear();
        environment.put("PATH", "/usr/local/bin:/usr/bin:/bin");
        environment.put("LC_ALL", "C");
        environment.put("HOME", directory.toString());
        environment.put("TMPDIR", directory.toString());
        Path home = Path.of(command.get(0)).getParent();
        if (home != null) {
            environment.put("LD_LIBRARY_PATH", home.toString());
        }
        return builder.start();
    }

    private boolean follow(LineReader output, Consumer<String> listener) throws InterruptedException {
        long started = System.nanoTime();
        long heard = started;
        while (true) {
            LineReader.Next next = output.poll(TICK_MILLIS);
            long now = System.nanoTime();
            if (next.line() != null) {
                heard = now;
                listener.accept(next.line());
            } else if (next.ended()) {
                return true;
            }
            boolean overdue = now - started > limits.wallClock().toNanos();
            boolean hung = now - heard > limits.stall().toNanos();
            if (overdue || hung) {
                return false;
            }
        }
    }

    static void end(Process child) {
        List<ProcessHandle> family =
                Stream.concat(child.descendants(), Stream.of(child.toHandle())).toList();
        family.forEach(ProcessHandle::destroyForcibly);
        try {
            CompletableFuture.allOf(family.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException unkillable) {
            LOG.log(Level.ERROR, "{0} outlives its end", child.pid());
        }
    }
}
