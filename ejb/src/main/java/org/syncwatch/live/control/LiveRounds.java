package org.syncwatch.live.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.syncwatch.live.boundary.PlayerReports;
import org.syncwatch.platform.NodeRoles;
import org.syncwatch.platform.NodeStarted;

/** Goes round the rooms of this node. */
@ApplicationScoped
public class LiveRounds {

    private static final System.Logger LOG = System.getLogger(LiveRounds.class.getName());

    private final PlayerReports reports;
    private final NodeRoles roles;
    private final Duration every;

    @Resource
    private @Nullable ManagedScheduledExecutorService scheduler;

    @Inject
    public LiveRounds(
            PlayerReports reports,
            NodeRoles roles,
            @ConfigProperty(name = "syncwatch.socket.vitals-every") Duration every) {
        this.reports = reports;
        this.roles = roles;
        this.every = every;
    }

    void start(@Observes NodeStarted started) {
        if (roles.web() && scheduler != null) {
            scheduler.scheduleWithFixedDelay(this::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** A failure here must not cancel the schedule: the next round tells what this one did not. */
    private void round() {
        try {
            reports.round();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "a round of the rooms failed: {0}", failed.toString());
        }
    }
}
