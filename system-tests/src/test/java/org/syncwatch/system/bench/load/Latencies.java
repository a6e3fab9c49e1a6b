package org.syncwatch.system.bench.load;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.syncwatch.system.bench.Quantiles;

/** A growing row of durations, one for each command. */
final class Latencies {

    private static final double NANOS_PER_MS = 1e6;

    private long[] nanos = new long[1024];
    private int size;

    void add(long duration) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * size);
        }
        nanos[size++] = duration;
    }

    void clear() {
        size = 0;
    }

    /** These and the others, in a row of their own. */
    Latencies plus(Latencies other) {
        Latencies both = new Latencies();
        both.nanos = Arrays.copyOf(nanos, size + other.size + 1);
        System.arraycopy(other.nanos, 0, both.nanos, size, other.size);
        both.size = size + other.size;
        return both;
    }

    /** In milliseconds; all are -1 when there are none. */
    Quantiles ms() {
        return size == 0
                ? new Quantiles(0, -1, -1, -1, -1)
                : Quantiles.of(Arrays.stream(nanos, 0, size)
                        .mapToObj(duration -> duration / NANOS_PER_MS)
                        .collect(Collectors.toList()));
    }
}
