package org.syncwatch.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Takes the node out of service without losing anything, once. */
@ApplicationScoped
public class Drain {

    private static final System.Logger LOG = System.getLogger(Drain.class.getName());

    private final NodeLife life;
    private final Event<NodeDraining> parts;
    private final Duration readinessFirst;
    private final Duration within;

    /** Its threads may use the database; whoever tells of the shutdown may not. */
    @Resource
    private @Nullable ManagedThreadFactory threads;

    @Inject
    public Drain(
            NodeLife life,
            Event<NodeDraining> parts,
            @ConfigProperty(name = "syncwatch.drain.readiness-first") Duration readinessFirst,
            @ConfigProperty(name = "syncwatch.drain.within") Duration within) {
        this.life = life;
        this.parts = parts;
        this.readinessFirst = readinessFirst;
        this.within = within;
    }

    /** Makes this bean while resources can be looked up; whoever tells of the shutdown is on a thread where they cannot. */
    void prepare(@Observes NodeStarted started) {
        LOG.log(Level.DEBUG, "going down takes {0} at most", within);
    }

    /** Returns when the node has nothing left to lose, at the latest when its time is up. */
    public void run() {
        drain(readinessFirst);
    }

    /** For an application that goes while its server stays: nobody asks for its readiness any more. */
    void undeployed(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        drain(Duration.ZERO);
    }

    private void drain(Duration readinessDownFor) {
        if (!life.drain()) {
            return;
        }
        long began = System.nanoTime();
        NodeDraining draining = new NodeDraining(within, System::nanoTime);
        try {
            Thread.sleep(Math.min(readinessDownFor.toMillis(), within.toMillis()));
            Thread worker = thread(() -> parts.fire(draining));
            worker.start();
            worker.join(Math.max(1, draining.left().toMillis()));
            if (worker.isAlive()) {
                LOG.log(Level.WARNING, "the node goes down with something unfinished after {0}", within);
                worker.interrupt();
            }
        } catch (InterruptedException cutShort) {
            Thread.currentThread().interrupt();
        }
        long ms = Duration.ofNanos(System.nanoTime() - began).toMillis();
        say("Drained in " + ms + " ms: " + draining.summary());
    }

    /** The virtual machine ends logging at the very signal that ends the node, so a log would not take it. */
    private static void say(String line) {
        System.err.println(line);
    }

    private Thread thread(Runnable work) {
        return threads == null ? new Thread(work, "drain") : threads.newThread(work);
    }
}
