package org.syncwatch.playback.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How commands are settled, as configured. */
@ApplicationScoped
public class LaneLimits {

    private final int lanes;
    private final int capacity;
    private final Duration batchEvery;

    @Inject
    public LaneLimits(
            @ConfigProperty(name = "syncwatch.playback.lanes") int lanes,
            @ConfigProperty(name = "syncwatch.playback.lane-capacity") int capacity,
            @ConfigProperty(name = "syncwatch.playback.batch-every") Duration batchEvery) {
        this.lanes = lanes;
        this.capacity = capacity;
        this.batchEvery = batchEvery;
    }

    int lanes() {
        return lanes;
    }

    /** How many commands may wait in a lane. */
    int capacity() {
        return capacity;
    }

    /** Least time from the start of one batch of a lane to the next. */
    Duration batchEvery() {
        return batchEvery;
    }
}
