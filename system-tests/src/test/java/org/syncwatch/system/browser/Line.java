package org.syncwatch.system.browser;

import java.util.List;
import java.util.Map;

/**
 * What a page's socket did, each in milliseconds since 1970.
 *
 * @param hellos when the page was greeted by a node
 * @param resyncs when it asked for the whole state
 * @param heard when it heard of a command
 * @param lost when a frame was lost on its way to the page
 */
public record Line(List<Double> hellos, List<Double> resyncs, List<Double> heard, List<Double> lost) {

    static Line of(Map<?, ?> noted) {
        return new Line(times(noted, "hellos"), times(noted, "resyncs"), times(noted, "heard"), times(noted, "lost"));
    }

    private static List<Double> times(Map<?, ?> noted, String key) {
        return noted.get(key) instanceof List<?> list
                ? list.stream().map(at -> ((Number) at).doubleValue()).toList()
                : List.of();
    }
}
