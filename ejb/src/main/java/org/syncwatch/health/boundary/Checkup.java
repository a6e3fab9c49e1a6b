package org.syncwatch.health.boundary;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Looks at all parts at once, and no more often than is worth knowing, however many ask. */
@ApplicationScoped
public class Checkup {

    /** Those that hang may go on for a while when the next look begins. */
    private static final int MOST_THREADS = 3 * Part.values().length;

    private record Round(Map<Part, Finding> findings, long nanos) {}

    private final Iterable<Probe> probes;
    private final Duration within;
    private final Duration keptFor;
    private final LongSupplier nanoTime;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile @Nullable Round last;
    private volatile @Nullable ExecutorService lookouts;

    @Resource
    private @Nullable ManagedThreadFactory threads;

    @Inject
    public Checkup(
            @Any Instance<Probe> probes,
            @ConfigProperty(name = "syncwatch.health.within") Duration within,
            @ConfigProperty(name = "syncwatch.health.kept-for") Duration keptFor) {
        this(probes, within, keptFor, System::nanoTime);
    }

    Checkup(Iterable<Probe> probes, Duration within, Duration keptFor, LongSupplier nanoTime) {
        this.probes = probes;
        this.within = within;
        this.keptFor = keptFor;
        this.nanoTime = nanoTime;
    }

    /** As found in the last two seconds; while somebody looks, all others get what is known and do not wait. */
    public Finding of(Part part) {
        return findings().getOrDefault(part, Finding.NOT_NEEDED);
    }

    private Map<Part, Finding> findings() {
        Round known = last;
        if (known != null && fresh(known)) {
            return known.findings();
        }
        if (known != null && !looking.tryLock()) {
            return known.findings();
        }
        if (known == null) {
            looking.lock();
        }
        try {
            Round other = last;
            if (other != null && fresh(other)) {
                return other.findings();
            }
            Round now = new Round(look(), nanoTime.getAsLong());
            last = now;
            return now.findings();
        } finally {
            looking.unlock();
        }
    }

    private boolean fresh(Round round) {
        return nanoTime.getAsLong() - round.nanos() < keptFor.toNanos();
    }

    private Map<Part, Finding> look() {
        Map<Part, Look> looks = new EnumMap<>(Part.class);
        for (Probe probe : probes) {
            if (probe.needed()) {
                looks.put(probe.part(), Look.begin(probe, executor(), nanoTime));
            }
        }
        long deadline = System.nanoTime() + within.toNanos();
        Map<Part, Finding> findings = new EnumMap<>(Part.class);
        looks.forEach((part, look) -> findings.put(part, look.result(deadline - System.nanoTime())));
        return findings;
    }

    private ExecutorService executor() {
        ExecutorService current = lookouts;
        if (current == null) {
            ThreadFactory factory = threads == null ? Executors.defaultThreadFactory() : threads;
            current = new ThreadPoolExecutor(0, MOST_THREADS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
            lookouts = current;
        }
        return current;
    }

    @PreDestroy
    void close() {
        ExecutorService current = lookouts;
        if (current != null) {
            current.shutdownNow();
        }
    }
}
