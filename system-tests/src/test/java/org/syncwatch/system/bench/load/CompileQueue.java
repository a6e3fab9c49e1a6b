package org.syncwatch.system.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * Methods that a Java process has found to be hot but not compiled yet. On one core under full load the compiler gets a small share
 * of it, and thousands of methods wait for minutes; a node is warm when none does.
 */
public final class CompileQueue {

    private static final System.Logger LOG = System.getLogger(CompileQueue.class.getName());
    private static final Pattern WAITING = Pattern.compile("(?m)^\\d+\\s");
    private static final int FEW = 50;
    private static final Duration AT_MOST = Duration.ofMinutes(3);
    private static final long LOOK_EVERY_MS = 1000;

    private CompileQueue() {}

    /** Waits until few are left; the processes should have nothing else to do. */
    public static void awaitShort(Collection<Long> pids) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + AT_MOST.toNanos();
        for (long pid : pids) {
            long first = length(Jcmd.ask(pid, "Compiler.queue"));
            long left = first;
            while (left > FEW && System.nanoTime() < deadline) {
                Thread.sleep(LOOK_EVERY_MS);
                left = length(Jcmd.ask(pid, "Compiler.queue"));
            }
            LOG.log(System.Logger.Level.INFO, "{0} methods waited to be compiled, now {1}", first, left);
        }
    }

    static long length(String said) {
        return WAITING.matcher(said).results().count();
    }
}
