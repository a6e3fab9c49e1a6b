package org.syncwatch.limits.boundary;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where nodes tell each other what they counted. Each writes its own numbers only, so that none is ever lost to another's. */
public interface CounterGrid {

    /**
     * What was told of a key and has not expired.
     *
     * @param own by this node, perhaps before it was started again
     */
    record Told(@Nullable Long own, List<Long> others) {

        public static final Told NOTHING = new Told(null, List.of());
    }

    /** Waits for no answer. */
    void tell(String key, long value, Duration lifetime);

    /** Says {@link Told#NOTHING} when the grid is away or slow. */
    Told told(String key);
}
