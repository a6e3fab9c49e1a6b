package org.syncwatch.platform;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Work that a node with the role {@code web} repeats for as long as it is up; other nodes never begin it. */
@ApplicationScoped
public class NodeRounds {

    /** One round of the work. */
    @FunctionalInterface
    public interface Round {
        void go() throws Exception;
    }

    /** Work that goes on until it is cancelled, at the latest when the node goes down. */
    @FunctionalInterface
    public interface Repetition {

        /** Lets a round that is under way finish. */
        void cancel();
    }

    private static final System.Logger LOG = System.getLogger(NodeRounds.class.getName());

    private final NodeRoles roles;
    private final List<Repetition> repetitions = new CopyOnWriteArrayList<>();

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    public NodeRounds(NodeRoles roles) {
        this.roles = roles;
    }

    /**
     * Begins after one period, and waits a period after each round.
     *
     * @param what names the work in the log
     */
    public Repetition every(Duration period, String what, Round work) {
        if (!roles.web()) {
            return () -> {};
        }
        Future<?> rounds = repeat(period, () -> guarded(what, work));
        Repetition repetition = () -> rounds.cancel(false);
        repetitions.add(repetition);
        return repetition;
    }

    /** The same, with one round more that is over when this returns. */
    public Repetition nowAndEvery(Duration period, String what, Round work) {
        if (roles.web()) {
            guarded(what, work);
        }
        return every(period, what, work);
    }

    /** Tests replace the time here. */
    Future<?> repeat(Duration period, Runnable round) {
        return scheduler.scheduleWithFixedDelay(round, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void cancelAll() {
        repetitions.forEach(Repetition::cancel);
    }

    /** A scheduler drops work that throws, so a failure must not get out: the next round heals what this one missed. */
    private static void guarded(String what, Round work) {
        try {
            work.go();
        } catch (Exception failed) {
            LOG.log(Level.WARNING, "{0} failed, and is tried again: {1}", what, failed.toString());
        }
    }
}
