package org.syncwatch.transcoder.process;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs one command without a shell, inherited environment or standard input, and always ends all of it. */
public final class ChildProcess {

    private static final System.Logger LOG = System.getLogger(ChildProcess.class.getName());
    private static final long TICK_MILLIS = 200;

    private final Confinement confinement;
    private final Limits limits;
    private final RunningChildren running;

    public ChildProcess(Confinement confinement, Limits limits, RunningChildren running) {
        this.confinement = confinement;
        this.limits = limits;
        this.running = running;
    }

    /** The same for commands that say nothing while they work: only their whole time is limited. */
    public ChildProcess patient() {
        Limits all = new Limits(
                limits.wallClock(),
                limits.wallClock(),
                limits.memoryBytes(),
                limits.residentBytes(),
                limits.fileBytes(),
                limits.outputBytes());
        return new ChildProcess(confinement, all, running);
    }

    /**
     * Runs the command where its output goes; each line of its standard output goes to the listener on the calling thread,
     * and an exception of the listener ends the child.
     */
    public Ended run(List<String> command, Output output, Consumer<String> listener)
            throws IOException, InterruptedException {
        Process child = start(command, output.directory());
        running.add(child);
        try (LineReader lines = LineReader.keepingAll(child.getInputStream());
                LineReader complaints = LineReader.keepingTheLast(child.getErrorStream())) {
            Optional<Breach> breach = follow(lines, listener, new Watch(child, output, limits, System::nanoTime));
            if (breach.isPresent()) {
                LOG.log(Level.WARNING, "{0} is ended: {1}", command.get(0), breach.get());
                Session.of(child).end();
            }
            child.waitFor();
            return new Ended(child.exitValue(), breach, complaints.remaining());
        } finally {
            Session.of(child).end();
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

    private static Optional<Breach> follow(LineReader lines, Consumer<String> listener, Watch watch)
            throws InterruptedException {
        while (true) {
            LineReader.Next next = lines.poll(TICK_MILLIS);
            if (next.line() != null) {
                watch.heard(next.line());
                long before = System.nanoTime();
                listener.accept(next.line());
                watch.excuse(System.nanoTime() - before);
            } else if (next.ended()) {
                // A child may be done before it is measured for the first time.
                return watch.measured();
            }
            Optional<Breach> breach = watch.look();
            if (breach.isPresent()) {
                return breach;
            }
        }
    }
}
