package org.syncwatch.testing;

import java.time.Clock;
import java.util.Map;
import org.syncwatch.limits.boundary.CounterGrid;
import org.syncwatch.limits.boundary.Limit;
import org.syncwatch.limits.boundary.Limits;

/** Limits for tests. */
public final class TestLimits {

    private TestLimits() {}

    /** Nobody is held up. */
    public static Limits none(Clock clock) {
        return only(Map.of(), new SharedCounters().node("alone"), clock);
    }

    /** These settings, and no other limit. */
    public static Limits only(Map<Limit, String> settings, CounterGrid grid, Clock clock) {
        return new Limits(
                key -> settings.entrySet().stream()
                        .filter(setting -> setting.getKey().key().equals(key))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("off"),
                grid,
                clock);
    }
}
