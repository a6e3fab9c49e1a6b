package org.syncwatch.system.bench.load;

import java.util.Map;
import java.util.TreeMap;

/** What the rooms of one event loop count; used by that loop's thread. */
final class Tally {

    private static final long PATIENCE_NANOS = 2_000_000_000;

    private final Latencies latencies = new Latencies();
    private long asked;
    private long late;
    private long mostBehindNanos;
    private long frames;
    private long leftOut;
    private long older;
    private long lost;
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final Map<String, Integer> closes = new TreeMap<>();

    /**
     * What was counted since the last {@link #restart}.
     *
     * @param latencies of every command that was not refused; of one that never arrived, for how long it was waited for
     * @param late commands that took more than 2 s or never arrived
     * @param behindNanos how late the most belated command was sent: above a few milliseconds it is the generator that is slow
     * @param frames commands that members heard of
     * @param leftOut states that members did not hear of because a newer one came in their place
     * @param older frames that came after a newer one
     * @param lost times a heartbeat told of a state that had not come
     */
    record Count(
            long asked,
            Latencies latencies,
            long late,
            long behindNanos,
            long frames,
            long leftOut,
            long older,
            long lost,
            Map<String, Integer> refusals,
            Map<String, Integer> closes) {

        /** States that members know of: each came as a frame, or a newer one came in its place. */
        long told() {
            return frames + Math.max(0, leftOut - older);
        }

        Count plus(Count other) {
            return new Count(
                    asked + other.asked,
                    latencies.plus(other.latencies),
                    late + other.late,
                    Math.max(behindNanos, other.behindNanos),
                    frames + other.frames,
                    leftOut + other.leftOut,
                    older + other.older,
                    lost + other.lost,
                    sum(refusals, other.refusals),
                    sum(closes, other.closes));
        }

        private static Map<String, Integer> sum(Map<String, Integer> one, Map<String, Integer> other) {
            Map<String, Integer> sum = new TreeMap<>(one);
            other.forEach((key, times) -> sum.merge(key, times, Integer::sum));
            return sum;
        }
    }

    void restart() {
        latencies.clear();
        asked = 0;
        late = 0;
        mostBehindNanos = 0;
        frames = 0;
        leftOut = 0;
        older = 0;
        lost = 0;
        refusals.clear();
        closes.clear();
    }

    Count count() {
        return new Count(
                asked,
                latencies.plus(new Latencies()),
                late,
                mostBehindNanos,
                frames,
                leftOut,
                older,
                lost,
                new TreeMap<>(refusals),
                new TreeMap<>(closes));
    }

    void asked() {
        asked++;
    }

    void sent(long behindNanos) {
        mostBehindNanos = Math.max(mostBehindNanos, behindNanos);
    }

    void arrived(long nanos) {
        latencies.add(nanos);
        if (nanos > PATIENCE_NANOS) {
            late++;
        }
    }

    void missing(long waitedNanos) {
        arrived(Math.max(waitedNanos, PATIENCE_NANOS + 1));
    }

    void refused(String reason) {
        refusals.merge(reason, 1, Integer::sum);
    }

    void closed(String reason) {
        closes.merge(reason, 1, Integer::sum);
    }

    void frame(long leftOutBefore) {
        frames++;
        leftOut += leftOutBefore;
    }

    /** Of two nodes' frames one may come after a newer one; it was counted as left out then. */
    void olderFrame() {
        older++;
    }

    void lost() {
        lost++;
    }
}
