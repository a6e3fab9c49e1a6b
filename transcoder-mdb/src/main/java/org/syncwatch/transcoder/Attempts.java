package org.syncwatch.transcoder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.syncwatch.transcoder.process.RunningChildren;

/** The attempts under way on this node, which are given back when it goes down. */
@ApplicationScoped
public class Attempts {

    private static final long LOOK_EVERY_MS = 20;

    private final RunningChildren children = new RunningChildren();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger givenBack = new AtomicInteger();
    private volatile boolean goingDown;

    /**
     * Ends the attempts and waits until their jobs are in the queue again.
     *
     * @return how many were given back
     */
    public int giveBack(Duration within) throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        goingDown = true;
        children.endAll();
        while (underWay.get() > 0 && System.nanoTime() < deadline) {
            Thread.sleep(LOOK_EVERY_MS);
        }
        return givenBack.get();
    }

    RunningChildren children() {
        return children;
    }

    /** How many jobs this node is at. */
    public int active() {
        return underWay.get();
    }

    public long memoryOfChildren() {
        return children.residentBytes();
    }

    /** Whether an attempt proves nothing about its film any more. */
    public boolean goingDown() {
        return goingDown;
    }

    void begun() {
        underWay.incrementAndGet();
    }

    void gaveBack() {
        givenBack.incrementAndGet();
    }

    void ended() {
        underWay.decrementAndGet();
    }
}
