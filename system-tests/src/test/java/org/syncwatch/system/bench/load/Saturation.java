package org.syncwatch.system.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.syncwatch.system.bench.Report;

/** The largest load that is borne. */
final class Saturation {

    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration COUNTED = Duration.ofSeconds(8);
    private static final long PAUSE_MS = 2000;

    private Saturation() {}

    /** Tries rates and adds the best one to the report; answers its outcome, or null when even the lowest was too much. */
    static @Nullable Outcome find(Measurement measurement, Report report, String label, double first)
            throws IOException, InterruptedException {
        Search search = new Search(first);
        Outcome best = null;
        OptionalDouble rate = search.next();
        while (rate.isPresent()) {
            Outcome tried = measurement.of(rate.getAsDouble(), WARM_UP, COUNTED);
            System.err.println("  " + (tried.borne() ? "borne   " : "too much") + " "
                    + String.join(" | ", tried.cells()) + "; " + tried.trust());
            search.tried(tried.borne());
            best = tried.borne() ? tried : best;
            measurement.recover();
            Thread.sleep(PAUSE_MS);
            rate = search.next();
        }
        if (best != null) {
            best.enter(report, label + ", most that is borne");
        }
        return best;
    }
}
