package org.syncwatch.playback.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.live.boundary.ClusterClock;
import org.syncwatch.playback.control.Settlement.Settled;
import org.syncwatch.playback.entity.Command;

/**
 * Makes a batch of commands durable in one transaction: one statement locks and reads the rooms, the rules decide, one
 * statement writes. The row lock makes this the single writer of a room, whichever node it runs on.
 */
@ApplicationScoped
public class Ledger {

    /** PostgreSQL's unique_violation: another node stored an equal command after this batch's snapshot. */
    private static final String UNIQUE_VIOLATION = "23505";

    /** PostgreSQL's deadlock_detected: the marks of this batch and somebody's presence crossed. */
    private static final String DEADLOCK = "40P01";

    private static final int MOST_ATTEMPTS = 5;

    private final DataSource database;
    private final ClusterClock clock;
    private final Duration stallEvery;

    @Inject
    public Ledger(
            DataSource database,
            ClusterClock clock,
            @ConfigProperty(name = "syncwatch.playback.stall-every") Duration stallEvery) {
        this.database = database;
        this.clock = clock;
        this.stallEvery = stallEvery;
    }

    List<Settled> settle(List<Command> commands) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return settleOnce(commands);
            } catch (SQLException failed) {
                boolean passing = Set.of(UNIQUE_VIOLATION, DEADLOCK).contains(String.valueOf(failed.getSQLState()));
                if (!passing || attempt == MOST_ATTEMPTS) {
                    throw failed;
                }
            }
        }
    }

    private List<Settled> settleOnce(List<Command> commands) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Map<Integer, Standing> standings = LockedRooms.lockAndRead(connection, commands);
                Settlement settlement = new Settlement((long) clock.nowMs(), stallEvery.toMillis());
                for (int ordinal = 0; ordinal < commands.size(); ordinal++) {
                    settlement.settle(commands.get(ordinal), standings.get(ordinal));
                }
                LedgerWrites.write(connection, settlement);
                connection.commit();
                return settlement.settled();
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
