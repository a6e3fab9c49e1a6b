package org.syncwatch.playback.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.live.boundary.ClusterClock;
import org.syncwatch.playback.control.Settlement.Known;
import org.syncwatch.playback.control.Settlement.Settled;
import org.syncwatch.playback.entity.Command;
import org.syncwatch.playback.entity.Outcome;

/**
 * Makes a batch of commands durable. For rooms as this node left them one statement does it, which writes only where nothing
 * has happened since. The other rooms are settled in a transaction: one statement locks and reads them, the rules decide, one
 * statement writes; only a batch that names a film or may repeat a command costs another. Either way a room's row has one
 * writer at a time, whichever node it runs on.
 */
@ApplicationScoped
public class Ledger {

    /** PostgreSQL's unique_violation: another node stored an equal command after this batch's snapshot. */
    private static final String UNIQUE_VIOLATION = "23505";

    /** PostgreSQL's deadlock_detected: the marks of this batch and somebody's presence crossed. */
    private static final String DEADLOCK = "40P01";

    private static final int MOST_ATTEMPTS = 5;
    private static final Known NOTHING_KNOWN = new Known(Map.of(), Map.of());
    private static final System.Logger LOG = System.getLogger(Ledger.class.getName());

    private final DataSource database;
    private final ClusterClock clock;
    private final Duration stallEvery;
    private final KnownRooms known = new KnownRooms();

    @Inject
    public Ledger(
            DataSource database,
            ClusterClock clock,
            @ConfigProperty(name = "syncwatch.playback.stall-every") Duration stallEvery) {
        this.database = database;
        this.clock = clock;
        this.stallEvery = stallEvery;
    }

    public List<Settled> settle(List<Command> commands) throws SQLException {
        try {
            Settlement settlement = decideUnread(commands);
            Set<UUID> written = writeUnread(settlement);
            return written.isEmpty() ? settleLocked(commands, false) : withRest(commands, settlement, written);
        } catch (SQLException failed) {
            if (passing(failed)) {
                return settleLocked(commands, true);
            }
            throw failed;
        }
    }

    /** Decides what is meant for known rooms, as far as it changes nothing but playback and nobody is refused. */
    private Settlement decideUnread(List<Command> commands) {
        Map<UUID, Standing> standings = known.of(rooms(commands));
        Settlement all = decide(of(standings.keySet(), commands), standings, NOTHING_KNOWN);
        Set<UUID> plain = all.changedPlaybackAlone();
        return plain.size() == standings.size() ? all : decide(of(plain, commands), standings, NOTHING_KNOWN);
    }

    private Set<UUID> writeUnread(Settlement settlement) throws SQLException {
        if (settlement.settled().isEmpty()) {
            return Set.of();
        }
        try (Connection connection = database.getConnection()) {
            Set<UUID> written = LedgerWrites.writeUnread(connection, settlement);
            Map<UUID, Standing> after = settlement.after();
            after.keySet().retainAll(written);
            known.keep(after);
            return written;
        }
    }

    private List<Settled> withRest(List<Command> commands, Settlement settlement, Set<UUID> written) {
        Iterator<Settled> early = settlement.settled().stream()
                .filter(one -> written.contains(one.command().room()))
                .iterator();
        Iterator<Settled> late = settleRest(commands.stream()
                        .filter(command -> !written.contains(command.room()))
                        .toList())
                .iterator();
        return commands.stream()
                .map(command -> (written.contains(command.room()) ? early : late).next())
                .toList();
    }

    /** What cannot be stored does not take back what was. */
    private List<Settled> settleRest(List<Command> rest) {
        try {
            return rest.isEmpty() ? List.of() : settleLocked(rest, false);
        } catch (SQLException | RuntimeException failed) {
            LOG.log(Level.WARNING, "{0} commands were not stored: {1}", rest.size(), failed.toString());
            return rest.stream()
                    .map(command -> new Settled(command, new Outcome.Unavailable("storage_unavailable")))
                    .toList();
        }
    }

    private List<Settled> settleLocked(List<Command> commands, boolean mayRepeat) throws SQLException {
        boolean repeats = mayRepeat;
        for (int attempt = 1; ; attempt++) {
            try {
                return settleOnce(commands, repeats);
            } catch (SQLException failed) {
                repeats = true;
                if (!passing(failed) || attempt == MOST_ATTEMPTS) {
                    throw failed;
                }
            }
        }
    }

    private static boolean passing(SQLException failed) {
        return Set.of(UNIQUE_VIOLATION, DEADLOCK).contains(String.valueOf(failed.getSQLState()));
    }

    private static Set<UUID> rooms(List<Command> commands) {
        return commands.stream().map(Command::room).collect(Collectors.toSet());
    }

    private static List<Command> of(Set<UUID> rooms, List<Command> commands) {
        return commands.stream()
                .filter(command -> rooms.contains(command.room()))
                .toList();
    }

    private List<Settled> settleOnce(List<Command> commands, boolean repeats) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Settlement settlement = decide(connection, commands, repeats);
                LedgerWrites.write(connection, settlement);
                connection.commit();
                known.forget(rooms(commands));
                known.keep(settlement.after());
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
