package org.syncwatch.system.bench;

import java.util.Arrays;
import java.util.Collection;

/** A distribution in a few figures, all in the unit of the samples. */
public record Quantiles(int count, double p50, double p95, double p99, double max) {

    /** @throws IllegalArgumentException without samples */
    public static Quantiles of(Collection<Double> samples) {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        double[] sorted = samples.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Quantiles(
                sorted.length, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), sorted[sorted.length - 1]);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
