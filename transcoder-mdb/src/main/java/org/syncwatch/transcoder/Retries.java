package org.syncwatch.transcoder;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long a job waits after each attempt that failed for a reason that is not the film's. */
record Retries(List<Duration> after) {

    Retries {
        after = List.copyOf(after);
    }

    /**
     * Empty when it was tried often enough.
     *
     * @param failed attempts so far, at least one
     */
    Optional<Duration> pause(int failed) {
        return failed > after.size() ? Optional.empty() : Optional.of(after.get(failed - 1));
    }
}
