package org.syncwatch.system.browser;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.syncwatch.system.film.TestFilm;

/**
 * One frame as a page displayed it.
 *
 * @param at when it came to the screen, milliseconds since 1970
 * @param frame the number read from the picture itself; null when the picture carried none
 * @param mediaSeconds the position in the film that the browser names for what was displayed
 */
public record Shown(double at, @Nullable Integer frame, double mediaSeconds) {

    static Shown of(Map<?, ?> noted) {
        Object at = noted.get("at");
        Object frame = noted.get("frame");
        if (!(at instanceof Number time)) {
            throw new IllegalArgumentException("no time in " + noted);
        }
        double media = noted.get("mediaTime") instanceof Number seconds ? seconds.doubleValue() : Double.NaN;
        return new Shown(time.doubleValue(), frame instanceof Number number ? number.intValue() : null, media);
    }

    /**
     * Those that were read in time. A page out of breath looks late and reads the number of a later picture than the one
     * displayed then, which shows in its distance from the position the browser names.
     */
    public static List<Shown> readInTime(List<Shown> displayed) {
        List<Shown> read =
                displayed.stream().filter(shown -> shown.frame() != null).toList();
        double[] ahead = read.stream().mapToDouble(Shown::ahead).sorted().toArray();
        if (ahead.length == 0) {
            return List.of();
        }
        double usual = ahead[ahead.length / 2];
        return read.stream()
                .filter(shown -> Math.abs(shown.ahead() - usual) < 0.5)
                .toList();
    }

    private double ahead() {
        return frame == null ? Double.NaN : frame - mediaSeconds * TestFilm.FRAME_RATE;
    }
}
