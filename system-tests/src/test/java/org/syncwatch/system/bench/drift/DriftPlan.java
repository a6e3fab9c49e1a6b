package org.syncwatch.system.bench.drift;

import static org.syncwatch.system.bench.drift.Controller.NAIVE;
import static org.syncwatch.system.bench.drift.Controller.SYNCWATCH;
import static org.syncwatch.system.bench.drift.Profile.ASYMMETRIC;
import static org.syncwatch.system.bench.drift.Profile.JITTER;
import static org.syncwatch.system.bench.drift.Profile.NONE;
import static org.syncwatch.system.bench.drift.Profile.STALLS;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What to measure.
 *
 * @param whole whether this is everything, whose result is kept
 */
record DriftPlan(List<Setting> settings, Set<Phase> phases, boolean whole) {

    private static final List<Setting> ALL = List.of(
            new Setting(2, NONE, SYNCWATCH),
            new Setting(5, NONE, SYNCWATCH),
            new Setting(2, JITTER, SYNCWATCH),
            new Setting(5, JITTER, SYNCWATCH),
            new Setting(2, ASYMMETRIC, SYNCWATCH),
            new Setting(5, STALLS, SYNCWATCH),
            new Setting(2, NONE, NAIVE),
            new Setting(5, NONE, NAIVE),
            new Setting(5, JITTER, NAIVE));

    /** @throws IllegalArgumentException with words for people */
    static DriftPlan of(List<String> words) {
        Map<String, String> flags = flags(words);
        Set<Phase> phases = phases(flags.get("--phases"));
        if (Set.of("--phases").containsAll(flags.keySet())) {
            return new DriftPlan(ALL, phases, phases.size() == Phase.values().length);
        }
        int pages = Integer.parseInt(flags.getOrDefault("--pages", "2"));
        if (pages != 2 && pages != 5) {
            throw new IllegalArgumentException("--pages takes 2 or 5");
        }
        Profile profile = pick(Arrays.asList(Profile.values()), Profile::word, flags.getOrDefault("--profile", "none"));
        Controller controller = pick(
                Arrays.asList(Controller.values()), Controller::word, flags.getOrDefault("--controller", "syncwatch"));
        return new DriftPlan(List.of(new Setting(pages, profile, controller)), phases, false);
    }

    private static Map<String, String> flags(List<String> words) {
        Map<String, String> flags = new HashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            String name = words.get(i);
            if (!Set.of("--pages", "--profile", "--controller", "--phases").contains(name) || i + 1 == words.size()) {
                throw new IllegalArgumentException(
                        "[--pages 2|5] [--profile none|jitter|asymmetric|stalls] [--controller syncwatch|naive] [--phases "
                                + Stream.of(Phase.values()).map(Phase::word).collect(Collectors.joining(","))
                                + "]");
            }
            flags.put(name, words.get(i + 1));
        }
        return flags;
    }

    private static Set<Phase> phases(@Nullable String words) {
        if (words == null) {
            return EnumSet.allOf(Phase.class);
        }
        return Stream.of(words.split(",", -1))
                .map(word -> pick(Arrays.asList(Phase.values()), Phase::word, word))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Phase.class)));
    }

    private static <T> T pick(List<T> values, Function<T, String> word, String wanted) {
        return values.stream()
                .filter(value -> word.apply(value).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        wanted + " is none of " + values.stream().map(word).toList()));
    }
}
