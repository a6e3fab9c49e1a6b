package org.syncwatch.transcoder.hls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Which sizes of a film are worth making: none above the source, and none twice. */
public final class Ladder {

    /** Upper bounds of the bit rate by height, in kbit/s. */
    private static final Map<Integer, Integer> KILOBITS =
            Map.of(240, 550, 360, 1100, 480, 2000, 540, 2500, 720, 4000, 1080, 8000, 1440, 13_000, 2160, 24_000);

    private record Rung(String name, int longSide, int shortSide, int maxKilobits) {

        static Rung at(int height) {
            Integer kilobits = KILOBITS.get(height);
            if (kilobits == null) {
                throw new IllegalArgumentException("syncwatch.transcoder.heights knows no height " + height);
            }
            int width = 2 * (int) Math.ceil(height * 16 / 9.0 / 2);
            return new Rung("v" + height, width, height, kilobits);
        }

        double scale(int width, int height) {
            double longest = Math.max(width, height);
            double shortest = Math.min(width, height);
            return Math.min(longSide / longest, shortSide / shortest);
        }

        Rendition of(int width, int height) {
            double scale = Math.min(1, scale(width, height));
            return new Rendition(name, even(width, scale), even(height, scale), maxKilobits);
        }
    }

    private final List<Rung> rungs;

    /** @param heights of pictures in landscape; those of portrait are their widths */
    public Ladder(List<Integer> heights) {
        if (heights.isEmpty()) {
            throw new IllegalArgumentException("syncwatch.transcoder.heights is empty");
        }
        this.rungs = heights.stream()
                .sorted(Comparator.reverseOrder())
                .distinct()
                .map(Rung::at)
                .toList();
    }

    /** Renditions for a picture of this size, largest first; never empty. */
    public List<Rendition> of(int width, int height) {
        List<Rendition> renditions = new ArrayList<>();
        for (int i = 0; i < rungs.size(); i++) {
            boolean lowest = i == rungs.size() - 1;
            // A rung that would not shrink the source repeats the next one, unless the next one shrinks it.
            boolean repeated = !lowest
                    && rungs.get(i).scale(width, height) >= 1
                    && rungs.get(i + 1).scale(width, height) >= 1;
            if (!repeated) {
                renditions.add(rungs.get(i).of(width, height));
            }
        }
        return List.copyOf(renditions);
    }

    /** The renditions that are smaller than the picture, under names that end alike; may be empty. */
    public List<Rendition> below(int width, int height, String nameEnd) {
        return of(width, height).stream()
                .filter(rendition -> rendition.width() < width && rendition.height() < height)
                .map(smaller -> new Rendition(
                        smaller.name() + nameEnd, smaller.width(), smaller.height(), smaller.maxKilobits()))
                .toList();
    }

    /** The short side of the largest rendition. */
    public int highest() {
        return rungs.get(0).shortSide();
    }

    private static int even(int pixels, double scale) {
        int nearest = (int) (2 * Math.round(pixels * scale / 2));
        return Math.max(2, nearest > pixels ? nearest - 2 : nearest);
    }
}
