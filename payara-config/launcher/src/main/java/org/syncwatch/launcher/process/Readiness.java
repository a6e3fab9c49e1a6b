package org.syncwatch.launcher.process;

import java.time.Duration;
import org.syncwatch.launcher.StartFailure;

/** Waits until a process can be used, and no longer than it lives. */
public final class Readiness {

    private static final long PAUSE_MILLIS = 50;

    /** Asks a process whether it can be used. */
    public interface Probe {

        /** False means not yet; never will be is a failure. */
        boolean ready() throws StartFailure;
    }

    private Readiness() {}

    public static void await(Child child, Duration longest, Probe probe) throws StartFailure, InterruptedException {
        var deadline = System.nanoTime() + longest.toNanos();
        while (!probe.ready()) {
            if (!child.alive()) {
                throw new StartFailure(
                        "the " + child.name() + " did not start: " + child.lastWords(), "see its log for more");
            }
            if (System.nanoTime() - deadline > 0) {
                throw new StartFailure(
                        "the " + child.name() + " was not ready after " + longest.toSeconds() + " s: "
                                + child.lastWords(),
                        "see its log; on a slow machine start again, the second start is faster");
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
