package org.syncwatch.live.control;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/** Counts values by upper bounds, from many threads without a lock. */
final class Distribution {

    private final double[] bounds;
    private final LongAdder[] counts;
    private final DoubleAdder sum = new DoubleAdder();

    Distribution(List<Double> bounds) {
        this.bounds = bounds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        this.counts = new LongAdder[this.bounds.length + 1];
        Arrays.setAll(counts, bucket -> new LongAdder());
    }

    void add(double value) {
        int bucket = 0;
        while (bucket < bounds.length && value > bounds[bucket]) {
            bucket++;
        }
        counts[bucket].increment();
        sum.add(value);
    }

    /** In rising order. */
    List<Double> bounds() {
        return Arrays.stream(bounds).boxed().toList();
    }

    /** How many values were at most {@code bound}. */
    long atMost(double bound) {
        long all = 0;
        for (int bucket = 0; bucket < bounds.length && bounds[bucket] <= bound; bucket++) {
            all += counts[bucket].sum();
        }
        return all;
    }

    long count() {
        return Arrays.stream(counts).mapToLong(LongAdder::sum).sum();
    }

    double sum() {
        return sum.sum();
    }
}
