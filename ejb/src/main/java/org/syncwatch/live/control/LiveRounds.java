package org.syncwatch.live.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.live.boundary.PlayerReports;
import org.syncwatch.platform.NodeRounds;
import org.syncwatch.platform.NodeStarted;

/** Goes round the rooms of this node. */
@ApplicationScoped
public class LiveRounds {

    private final PlayerReports reports;
    private final NodeRounds rounds;
    private final Duration every;

    @Inject
    public LiveRounds(
            PlayerReports reports,
            NodeRounds rounds,
            @ConfigProperty(name = "syncwatch.socket.vitals-every") Duration every) {
        this.reports = reports;
        this.rounds = rounds;
        this.every = every;
    }

    void start(@Observes NodeStarted started) {
        rounds.every(every, "going round the rooms", reports::round);
    }
}
