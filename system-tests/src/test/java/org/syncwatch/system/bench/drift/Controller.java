package org.syncwatch.system.bench.drift;

import java.util.List;
import java.util.Locale;
import org.syncwatch.system.browser.Script;

/** Who holds the pictures together. */
enum Controller {
    /** The app as it is. */
    SYNCWATCH,
    /** The specification's own algorithm. */
    NAIVE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<Script> scripts() {
        return this == NAIVE ? List.of(Script.of(Controller.class, "naive.js")) : List.of();
    }

    /** Nobody waits for pictures that the app does not steer. */
    String waitFor() {
        return this == NAIVE ? "nobody" : "everyone";
    }
}
