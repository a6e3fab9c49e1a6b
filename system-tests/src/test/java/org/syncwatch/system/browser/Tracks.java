package org.syncwatch.system.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The media clocks of all pages of a room. */
public record Tracks(List<Track> pages) {

    /** Two pages nearer than this are together. */
    private static final double TOGETHER_MS = 20;

    private static final double STEP_MS = 50;

    /** Each pair's distance in milliseconds at every step of a time, where both are known. */
    public List<Double> distances(double from, double to) {
        List<Double> distances = new ArrayList<>();
        for (double time = from; time <= to; time += STEP_MS) {
            double[] positions = positions(time);
            for (int one = 0; one < positions.length; one++) {
                for (int other = one + 1; other < positions.length; other++) {
                    double distance = Math.abs(positions[one] - positions[other]);
                    if (!Double.isNaN(distance)) {
                        distances.add(distance);
                    }
                }
            }
        }
        return distances;
    }

    /** Milliseconds from an event until every pair is together and stays so; empty when that was not seen. */
    public OptionalDouble togetherAfter(double event, double to) {
        double lastApart = Double.NEGATIVE_INFINITY;
        double lastTime = event;
        for (double time = event; time <= to; time += STEP_MS) {
            lastApart = together(positions(time)) ? lastApart : time;
            lastTime = time;
        }
        if (lastApart >= lastTime) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.max(0, lastApart + STEP_MS - event));
    }

    private double[] positions(double time) {
        return pages.stream().mapToDouble(page -> page.at(time)).toArray();
    }

    private static boolean together(double[] positions) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double position : positions) {
            // NaN makes both NaN, and then the comparison false.
            least = Math.min(least, position);
            most = Math.max(most, position);
        }
        return most - least < TOGETHER_MS;
    }
}
