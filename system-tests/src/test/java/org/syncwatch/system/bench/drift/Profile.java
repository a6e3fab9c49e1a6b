package org.syncwatch.system.bench.drift;

import java.util.Locale;
import org.syncwatch.system.net.Lane;
import org.syncwatch.system.net.Road;

/** The network between the pages and the nodes. */
enum Profile {
    NONE("no delay"),
    JITTER("50 ± 30 ms each way"),
    ASYMMETRIC("one page 120 ms upwards"),
    STALLS("2 % of the chunks held 200 to 400 ms");

    private static final double DELAY_MS = 50;
    private static final double JITTER_MS = 30;
    private static final double ONE_WAY_MS = 120;
    private static final double STALL_SHARE = 0.02;

    private final String label;

    Profile(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param page from 0 */
    Road road(int page) {
        return switch (this) {
            case NONE -> Road.FREE;
            case JITTER -> Road.both(Lane.delay(DELAY_MS, JITTER_MS));
            case ASYMMETRIC -> page == 0 ? new Road(Lane.delay(ONE_WAY_MS), Lane.FREE) : Road.FREE;
            case STALLS -> Road.both(Lane.stalls(STALL_SHARE));
        };
    }
}
