package org.syncwatch.health.boundary;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.syncwatch.health.boundary.Finding.State;

/**
 * One look under way.
 *
 * @param answer its duration in nanoseconds; null when all lookouts hang already
 */
record Look(Part part, @Nullable Future<Long> answer, long begun, LongSupplier nanoTime) {

    private static final System.Logger LOG = System.getLogger(Look.class.getName());

    static Look begin(Probe probe, ExecutorService lookouts, LongSupplier nanoTime) {
        long begun = nanoTime.getAsLong();
        try {
            Future<Long> answer = lookouts.submit(() -> {
                probe.look();
                return nanoTime.getAsLong() - begun;
            });
            return new Look(probe.part(), answer, begun, nanoTime);
        } catch (RejectedExecutionException allHang) {
            return new Look(probe.part(), null, begun, nanoTime);
        }
    }

    Finding result(long withinNanos) {
        if (answer == null) {
            return new Finding(State.SILENT, 0);
        }
        try {
            return new Finding(State.WELL, millis(answer.get(Math.max(0, withinNanos), TimeUnit.NANOSECONDS)));
        } catch (ExecutionException failed) {
            // The log has the reason and the answer has not, because anybody may read the answer.
            LOG.log(Level.WARNING, "{0} fails: {1}", part, String.valueOf(failed.getCause()));
            return new Finding(State.FAILED, millis(nanoTime.getAsLong() - begun));
        } catch (TimeoutException silent) {
            answer.cancel(true);
            LOG.log(Level.WARNING, "{0} does not answer", part);
            return new Finding(State.SILENT, millis(nanoTime.getAsLong() - begun));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Finding(State.SILENT, millis(nanoTime.getAsLong() - begun));
        }
    }

    private static long millis(long nanos) {
        return Duration.ofNanos(nanos).toMillis();
    }
}
