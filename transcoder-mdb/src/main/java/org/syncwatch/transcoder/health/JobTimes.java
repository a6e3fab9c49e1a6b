package org.syncwatch.transcoder.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When this node last made a film playable, and when an attempt last came to nothing. */
@ApplicationScoped
public class JobTimes {

    private final Clock clock;
    private volatile @Nullable Instant completed;
    private volatile @Nullable Instant failed;

    @Inject
    public JobTimes(Clock clock) {
        this.clock = clock;
    }

    public void completed() {
        completed = clock.instant();
    }

    public void failed() {
        failed = clock.instant();
    }

    Optional<Instant> lastCompleted() {
        return Optional.ofNullable(completed);
    }

    Optional<Instant> lastFailed() {
        return Optional.ofNullable(failed);
    }
}
