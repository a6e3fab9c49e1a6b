package org.syncwatch.live.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.syncwatch.platform.NodeRoles;
import org.syncwatch.platform.NodeStarted;

/** Keeps a node's clock in step with PostgreSQL's, by the sample with the smallest round trip of several. */
@ApplicationScoped
public class DatabaseClock {

    private static final System.Logger LOG = System.getLogger(DatabaseClock.class.getName());
    private static final int SAMPLES = 8;
    private static final int EVERY_SECONDS = 10;

    private final DataSource database;
    private final NodeClock clock;
    private final NodeRoles roles;

    @Resource
    private @Nullable ManagedScheduledExecutorService scheduler;

    @Inject
    public DatabaseClock(DataSource database, NodeClock clock, NodeRoles roles) {
        this.database = database;
        this.clock = clock;
        this.roles = roles;
    }

    void start(@Observes NodeStarted started) {
        if (!roles.web() || scheduler == null) {
            return;
        }
        discipline();
        scheduler.scheduleWithFixedDelay(this::discipline, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void discipline() {
        try (Connection connection = database.getConnection();
                PreparedStatement ask =
                        connection.prepareStatement("select extract(epoch from clock_timestamp()) * 1000")) {
            follow(ask);
        } catch (SQLException unreachable) {
            LOG.log(
                    Level.WARNING,
                    "the database clock cannot be read; this node''s clock runs free: {0}",
                    unreachable.getMessage());
        }
    }

    private void follow(PreparedStatement ask) throws SQLException {
        Sample best = sample(ask);
        for (int more = 1; more < SAMPLES; more++) {
            Sample next = sample(ask);
            best = next.roundTripMs() < best.roundTripMs() ? next : best;
        }
        clock.follow(best.sentMs, best.referenceMs, best.receivedMs);
    }

    private Sample sample(PreparedStatement ask) throws SQLException {
        double sent = clock.monotonicMs();
        try (ResultSet row = ask.executeQuery()) {
            row.next();
            double reference = row.getDouble(1);
            return new Sample(sent, reference, clock.monotonicMs());
        }
    }

    private record Sample(double sentMs, double referenceMs, double receivedMs) {

        double roundTripMs() {
            return receivedMs - sentMs;
        }
    }
}
