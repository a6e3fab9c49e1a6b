package org.syncwatch.system.browser;

import java.util.List;
import org.syncwatch.system.browser.Reading.Sample;

/** One page's media clock over time. */
public final class Track {

    /** A hole between samples beyond which nothing is said about the time within. */
    private static final double LARGEST_HOLE_MS = 250;

    private final List<Sample> samples;

    /** @param samples in the order of time */
    public Track(List<Sample> samples) {
        this.samples = samples;
    }

    /** Position in the film, on the line between the two nearest samples; NaN where it is not known. */
    public double at(double time) {
        int after = firstFrom(time);
        if (after == 0 || after == samples.size()) {
            return Double.NaN;
        }
        Sample before = samples.get(after - 1);
        Sample next = samples.get(after);
        double gap = next.at() - before.at();
        if (gap > LARGEST_HOLE_MS) {
            return Double.NaN;
        }
        return before.mediaMs() + (next.mediaMs() - before.mediaMs()) * (time - before.at()) / gap;
    }

    /** The longest time without a sample, from the first sample on; 0 without samples. */
    public double longestGapMs() {
        double longest = 0;
        for (int i = 1; i < samples.size(); i++) {
            longest = Math.max(longest, samples.get(i).at() - samples.get(i - 1).at());
        }
        return longest;
    }

    private int firstFrom(double time) {
        int low = 0;
        int high = samples.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (samples.get(middle).at() < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
