package org.syncwatch.web.grid;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.syncwatch.limits.boundary.CounterGrid;

/** Counters in a map of the data grid, one entry for each node that counted. */
@ApplicationScoped
public class HazelcastCounterGrid implements CounterGrid {

    private static final System.Logger LOG = System.getLogger(HazelcastCounterGrid.class.getName());

    private static final String MAP = "syncwatch.limits";
    private static final long PATIENCE_MS = 200;
    /** A grid that did not answer is not asked for a while, so that nobody waits for it again and again. */
    private static final long LEFT_ALONE_NANOS = Duration.ofSeconds(5).toNanos();

    private final AtomicLong silentSince = new AtomicLong(System.nanoTime() - LEFT_ALONE_NANOS);

    @Resource(lookup = "payara/Hazelcast")
    @SuppressWarnings("NullAway.Init")
    private HazelcastInstance grid;

    @Override
    public void tell(String key, long value, Duration lifetime) {
        if (leftAlone()) {
            return;
        }
        try {
            map().setAsync(
                            entry(key, grid.getCluster().getLocalMember()),
                            value,
                            lifetime.toMillis(),
                            TimeUnit.MILLISECONDS);
        } catch (RuntimeException away) {
            leaveAlone(away);
        }
    }

    @Override
    public Told told(String key) {
        if (leftAlone()) {
            return Told.NOTHING;
        }
        try {
            CompletableFuture<Long> own = CompletableFuture.completedFuture(null);
            List<CompletableFuture<Long>> others = new ArrayList<>();
            for (Member member : grid.getCluster().getMembers()) {
                CompletableFuture<Long> value =
                        map().getAsync(entry(key, member)).toCompletableFuture();
                if (member.localMember()) {
                    own = value;
                } else {
                    others.add(value);
                }
            }
            return new Told(own.get(PATIENCE_MS, TimeUnit.MILLISECONDS), values(others));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Told.NOTHING;
        } catch (ExecutionException | TimeoutException | RuntimeException away) {
            leaveAlone(away);
            return Told.NOTHING;
        }
    }

    private static List<Long> values(List<CompletableFuture<Long>> asked)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<Long> values = new ArrayList<>();
        for (CompletableFuture<Long> value : asked) {
            @Nullable Long known = value.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
            if (known != null) {
                values.add(known);
            }
        }
        return values;
    }

    private boolean leftAlone() {
        return System.nanoTime() - silentSince.get() < LEFT_ALONE_NANOS;
    }

    private void leaveAlone(Exception why) {
        silentSince.set(System.nanoTime());
        LOG.log(
                Level.WARNING,
                "the grid does not answer, so limits count on this node alone for now: {0}",
                why.toString());
    }

    private IMap<String, Long> map() {
        return grid.getMap(MAP);
    }

    private static String entry(String key, Member node) {
        return key + " " + node.getAddress().getHost() + ":" + node.getAddress().getPort();
    }
}
