package org.syncwatch.system.browser;

import java.util.List;
import java.util.Map;

/**
 * What a page's meter noted.
 *
 * @param samples of the media clock, in the order of time
 * @param seeks when the video began to seek, milliseconds since 1970
 */
public record Reading(List<Sample> samples, List<Double> seeks) {

    /**
     * @param at milliseconds since 1970
     * @param mediaMs position in the film
     */
    public record Sample(double at, double mediaMs) {}

    static Reading of(Map<?, ?> taken) {
        List<Sample> samples = list(taken, "samples").stream()
                .map(one -> (List<?>) one)
                .map(one -> new Sample(number(one.get(0)), number(one.get(1))))
                .toList();
        return new Reading(
                samples, list(taken, "seeks").stream().map(Reading::number).toList());
    }

    private static List<?> list(Map<?, ?> taken, String key) {
        return taken.get(key) instanceof List<?> list ? list : List.of();
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
