package org.syncwatch.live.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.syncwatch.platform.NodeRounds;
import org.syncwatch.platform.NodeStarted;

/** Keeps a node's clock in step with PostgreSQL's, by the sample with the smallest round trip of several. */
@ApplicationScoped
public class DatabaseClock {

    private static final int SAMPLES = 8;
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final DataSource database;
    private final NodeClock clock;
    private final NodeRounds rounds;

    @Inject
    public DatabaseClock(DataSource database, NodeClock clock, NodeRounds rounds) {
        this.database = database;
        this.clock = clock;
        this.rounds = rounds;
    }

    void start(@Observes NodeStarted started) {
        rounds.nowAndEvery(EVERY, "reading the database's clock", this::discipline);
    }

    /** Between two readings, however far apart, the node's clock runs free. */
    private void discipline() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement ask =
                        connection.prepareStatement("select extract(epoch from clock_timestamp()) * 1000")) {
            follow(ask);
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
