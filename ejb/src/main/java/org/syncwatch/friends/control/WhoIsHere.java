package org.syncwatch.friends.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.live.boundary.ClusterClock;

/** How old a sign of life may be. */
@ApplicationScoped
public class WhoIsHere {

    private final ClusterClock clock;
    private final Duration onlineFor;
    private final Duration seatKept;

    @Inject
    public WhoIsHere(
            ClusterClock clock,
            @ConfigProperty(name = "syncwatch.friends.online-for") Duration onlineFor,
            @ConfigProperty(name = "syncwatch.room.seat-kept") Duration seatKept) {
        this.clock = clock;
        this.onlineFor = onlineFor;
        this.seatKept = seatKept;
    }

    public Moment now() {
        Instant now = clock.instant();
        return new Moment(now, now.minus(onlineFor), now.minus(seatKept));
    }

    /** Signs of life are given at least so often. */
    public Duration renewedEvery() {
        return onlineFor.dividedBy(3);
    }
}
