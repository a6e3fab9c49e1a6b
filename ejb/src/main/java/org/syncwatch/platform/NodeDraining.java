package org.syncwatch.platform;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;

/** Told once when the node goes down; who holds something ends it, in the order of the priorities named here. */
public final class NodeDraining {

    /** Members are sent to another node. */
    public static final int SOCKETS = 100;

    /** What members asked for until then is made durable. */
    public static final int COMMANDS = 200;

    /** What came of it reaches the other nodes. */
    public static final int FRAMES = 300;

    /** Films under way are left to another worker. */
    public static final int FILMS = 400;

    /** Ends something in the time that is left; answers how many were ended. */
    @FunctionalInterface
    public interface Part {
        int end(Duration left) throws Exception;
    }

    private static final System.Logger LOG = System.getLogger(NodeDraining.class.getName());

    private final LongSupplier nanoTime;
    private final long deadline;
    private final List<String> ended = Collections.synchronizedList(new ArrayList<>());

    NodeDraining(Duration within, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.deadline = nanoTime.getAsLong() + within.toNanos();
    }

    /** A part that fails does not keep the later ones from ending. */
    public void end(String what, Part part) {
        try {
            ended.add(part.end(left()) + " " + what);
        } catch (InterruptedException cutShort) {
            Thread.currentThread().interrupt();
        } catch (Exception | LinkageError failed) {
            LOG.log(Level.WARNING, "going down without \"" + what + "\"", failed);
        }
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, deadline - nanoTime.getAsLong()));
    }

    String summary() {
        synchronized (ended) {
            return ended.isEmpty() ? "nothing to end" : String.join(", ", ended);
        }
    }
}
