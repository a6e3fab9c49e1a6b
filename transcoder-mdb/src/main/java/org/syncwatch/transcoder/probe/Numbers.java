package org.syncwatch.transcoder.probe;

import org.jspecify.annotations.Nullable;

/** Reads the numbers ffprobe writes as text; what is none counts as 0. */
final class Numbers {

    private Numbers() {}

    static long millis(@Nullable String seconds) {
        return Math.round(positive(seconds) * 1000);
    }

    static double ratio(@Nullable String text, String separator) {
        if (text == null) {
            return 0;
        }
        String[] parts = text.split(separator, 2);
        double below = parts.length == 2 ? positive(parts[1]) : 1;
        return below == 0 ? 0 : positive(parts[0]) / below;
    }

    static double positive(@Nullable String text) {
        return Math.max(0, signed(text));
    }

    static double signed(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? value : 0;
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
