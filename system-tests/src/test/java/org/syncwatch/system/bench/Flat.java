package org.syncwatch.system.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A row of measurements that is to stay where it is: the median of its last third is compared with that of its first. */
public final class Flat {

    private final String name;
    private final double share;
    private final double some;
    private final List<Double> values = new ArrayList<>();

    /**
     * @param share by which the last third may be above the first
     * @param some by how many it may be at least
     */
    public Flat(String name, double share, double some) {
        this.name = name;
        this.share = share;
        this.some = some;
    }

    public void note(double value) {
        values.add(value);
    }

    /** By how much the last third is above the first; 0 with fewer than three measurements. */
    public double growth() {
        return last() - first();
    }

    private boolean grows() {
        return growth() > Math.max(some, share * first());
    }

    private double first() {
        return median(values.subList(0, values.size() / 3));
    }

    private double last() {
        return median(values.subList(values.size() - values.size() / 3, values.size()));
    }

    /** Change for each measurement, by least squares. */
    public double slope() {
        double middle = (values.size() - 1) / 2.0;
        double average =
                values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double above = 0;
        double below = 0;
        for (int i = 0; i < values.size(); i++) {
            above += (i - middle) * (values.get(i) - average);
            below += (i - middle) * (i - middle);
        }
        return below == 0 ? 0 : above / below;
    }

    /** The names of those that grew. */
    public static List<String> growing(Flat... rows) {
        return Arrays.stream(rows).filter(Flat::grows).map(row -> row.name).toList();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%s %+.1f (%.1f to %.1f; %+.2f each time)", name, growth(), first(), last(), slope());
    }

    private static double median(List<Double> part) {
        double[] sorted =
                part.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return 0;
        }
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
