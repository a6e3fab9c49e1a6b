package org.syncwatch.system.bench.drift;

import java.util.Locale;

/** What happens to a room, and when it is measured after that. */
enum Phase {
    PLAY("after play", 2, 3),
    LATE_JOIN("after a late join", 3, 3),
    STEADY("steady", 0, 15),
    SEEK("after a seek", 2, 2.5),
    PAUSE("after pause", 2, 1.5),
    STALL("after a 300 ms stall", 3, 2.5),
    SHORT_FREEZE("after 300 ms frozen", 3, 2.5),
    LONG_FREEZE("after 5 s frozen", 3, 3),
    WRONG_CLOCK("with a clock 3 h off", 3, 5);

    private final String label;
    private final double settlingMs;
    private final double measuredMs;

    Phase(String label, double settlingSeconds, double measuredSeconds) {
        this.label = label;
        this.settlingMs = 1000 * settlingSeconds;
        this.measuredMs = 1000 * measuredSeconds;
    }

    String label() {
        return label;
    }

    /** What a room may take to be together again, from the event. */
    double settlingMs() {
        return settlingMs;
    }

    double measuredMs() {
        return measuredMs;
    }

    /** As written on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
