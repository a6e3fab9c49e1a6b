package org.syncwatch.system.browser;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One frame as a page displayed it.
 *
 * @param at when it came to the screen, milliseconds since 1970
 * @param frame the number read from the picture itself; null when the picture carried none
 */
public record Shown(double at, @Nullable Integer frame) {

    static Shown of(Map<?, ?> noted) {
        Object at = noted.get("at");
        Object frame = noted.get("frame");
        if (!(at instanceof Number time)) {
            throw new IllegalArgumentException("no time in " + noted);
        }
        return new Shown(time.doubleValue(), frame instanceof Number number ? number.intValue() : null);
    }
}
