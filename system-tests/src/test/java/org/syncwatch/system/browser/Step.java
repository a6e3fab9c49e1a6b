package org.syncwatch.system.browser;

import java.util.ArrayList;
import java.util.List;

/** How far apart two screens are, in frames of the film. */
public final class Step {

    /** A hole in what a page displayed beyond which nothing is said about the time within. */
    private static final double LARGEST_HOLE_MS = 250;

    private Step() {}

    /**
     * For each frame that the one page displayed: how many frames ahead of the other page it was at that moment.
     *
     * <p>Between two of its frames the other page is taken to be on the way from the one to the other, or else the mere
     * phase of two screens that refresh at different moments would count as a difference.
     */
    public static List<Double> differences(List<Shown> one, List<Shown> other) {
        List<Double> differences = new ArrayList<>();
        int next = 0;
        for (Shown shown : one) {
            while (next < other.size() && other.get(next).at() < shown.at()) {
                next++;
            }
            if (next > 0 && next < other.size()) {
                difference(shown, other.get(next - 1), other.get(next), differences);
            }
        }
        return differences;
    }

    private static void difference(Shown shown, Shown before, Shown after, List<Double> into) {
        Integer frame = shown.frame();
        Integer from = before.frame();
        Integer to = after.frame();
        double gap = after.at() - before.at();
        if (frame != null && from != null && to != null && gap > 0 && gap <= LARGEST_HOLE_MS) {
            into.add(frame - (from + (to - from) * (shown.at() - before.at()) / gap));
        }
    }

    /** Share of the differences, 0 to 1, that are not beyond so many frames; 0 when there are none. */
    public static double shareWithin(List<Double> differences, double frames) {
        return differences.stream()
                .mapToDouble(difference -> Math.abs(difference) <= frames ? 1 : 0)
                .average()
                .orElse(0);
    }

    /** Frames of the film a second of the clock, from the first to the last frame displayed; 0 when too few were. */
    public static double framesPerSecond(List<Shown> displayed) {
        List<Shown> read =
                displayed.stream().filter(shown -> shown.frame() != null).toList();
        if (read.size() < 2) {
            return 0;
        }
        Shown first = read.get(0);
        Shown last = read.get(read.size() - 1);
        Integer from = first.frame();
        Integer to = last.frame();
        return from == null || to == null ? 0 : 1000.0 * (to - from) / (last.at() - first.at());
    }
}
