package org.syncwatch.transcoder.hls;

import java.util.ArrayList;
import java.util.List;

/** Which sizes of a film are worth making: none above the source, and none twice. */
public final class Ladder {

    private record Rung(String name, int longSide, int shortSide, int maxKilobits) {

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

    private static final List<Rung> RUNGS = List.of(
            new Rung("v720", 1280, 720, 3000), new Rung("v480", 854, 480, 1500), new Rung("v360", 640, 360, 800));

    private Ladder() {}

    /** Renditions for a picture of this size, largest first; never empty. */
    public static List<Rendition> of(int width, int height) {
        List<Rendition> renditions = new ArrayList<>();
        for (int i = 0; i < RUNGS.size(); i++) {
            boolean lowest = i == RUNGS.size() - 1;
            // A rung that would not shrink the source repeats the next one, unless the next one shrinks it.
            boolean repeated = !lowest
                    && RUNGS.get(i).scale(width, height) >= 1
                    && RUNGS.get(i + 1).scale(width, height) >= 1;
            if (!repeated) {
                renditions.add(RUNGS.get(i).of(width, height));
            }
        }
        return List.copyOf(renditions);
    }

    private static int even(int pixels, double scale) {
        int nearest = (int) (2 * Math.round(pixels * scale / 2));
        return Math.max(2, nearest > pixels ? nearest - 2 : nearest);
    }
}
