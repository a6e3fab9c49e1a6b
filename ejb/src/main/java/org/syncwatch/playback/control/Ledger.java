package org.syncwatch.playback.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.live.boundary.ClusterClock;
import org.syncwatch.playback.control.Settlement.Known;
import org.syncwatch.playback.control.Settlement.Settled;
import org.syncwatch.playback.entity.Command;

/**
 * Makes a batch of commands durable in one transaction: one statement locks and reads the rooms, the rules decide, one
 * statement writes; only a batch that names a film or may repeat a command costs another. The row lock makes this the single writer of a room, whichever node it runs on.
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
        boolean repeats = false;
        for (int attempt = 1; ; attempt++) {
            try {
                return settleOnce(commands, repeats);
            } catch (SQLException failed) {
                repeats = true;
                boolean passing = Set.of(UNIQUE_VIOLATION, DEADLOCK).contains(String.valueOf(failed.getSQLState()));
                if (!passing || attempt == MOST_ATTEMPTS) {
                    throw failed;
                }
            }
        }
    }

    private List<Settled> settleOnce(List<Command> commands, boolean repeats) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Settlement settlement = decide(connection, commands, repeats);
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

    private Settlement decide(Connection connection, List<Command> commands, boolean repeats) throws SQLException {
        Map<UUID, Standing> standings = LockedRooms.lockAndRead(connection, commands);
        Map<UUID, Standing.Film> films = NamedFilms.read(connection, commands);
        if (!repeats) {
            Settlement settlement = decide(commands, standings, new Known(Map.of(), films));
            if (!settlement.refusedWishes()) {
                return settlement;
            }
        }
        return decide(commands, standings, new Known(StoredCommands.read(connection, commands), films));
    }

    private Settlement decide(List<Command> commands, Map<UUID, Standing> standings, Known known) {
        Settlement settlement = new Settlement((long) clock.nowMs(), stallEvery.toMillis(), known);
        commands.forEach(command -> settlement.settle(command, standings.get(command.room())));
        return settlement;
    }
}
