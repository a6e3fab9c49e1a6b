package org.syncwatch.playback.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.protocol.server.CommandApplied.Action;
import org.syncwatch.protocol.server.Recovery;
import org.syncwatch.protocol.server.Recovery.MissedCommand;

/** Reads what happened in a room. */
@ApplicationScoped
public class EventRows {

    static final String NEWEST_BETWEEN = """
            select a.number, e.*
              from unnest(?::uuid[], ?::int8[], ?::int8[]) with ordinality as a (room_id, last_seen, newest, number),
                   lateral (select sequence, action, member_id, media_time_ms, rate, extract(epoch from at) * 1000 as at_ms
                              from room_event
                             where room_id = a.room_id and sequence > a.last_seen and sequence <= a.newest
                               and not automatic
                             order by sequence desc
                             limit ?) e
            """;

    private static final Recovery NOTHING = new Recovery(List.of(), true);

    /**
     * What somebody did not see of a room.
     *
     * @param newest sequence of the state they see next
     */
    public record Gap(UUID room, long lastSeen, long newest) {}

    private final DataSource database;
    private final int mostCommands;

    @Inject
    public EventRows(
            DataSource database, @ConfigProperty(name = "syncwatch.playback.recovery-commands") int mostCommands) {
        this.database = database;
        this.mostCommands = mostCommands;
    }

    /** Members' commands in each gap; later ones come as frames. */
    public Map<Gap, Recovery> missed(Collection<Gap> gaps) {
        Map<Gap, Recovery> missed = new HashMap<>();
        gaps.forEach(gap -> missed.put(gap, NOTHING));
        List<Gap> open = missed.keySet().stream()
                .filter(gap -> gap.lastSeen() < gap.newest())
                .toList();
        if (!open.isEmpty()) {
            read(open).forEach((number, commands) -> missed.put(open.get(number - 1), recovery(commands)));
        }
        return missed;
    }

    /** By the gaps' numbers, from 1. */
    private Map<Integer, List<MissedCommand>> read(List<Gap> gaps) {
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement(NEWEST_BETWEEN)) {
            Parameters in = new Parameters(connection, read);
            in.add("uuid", gaps.stream().map(Gap::room).toList());
            in.add("int8", gaps.stream().map(Gap::lastSeen).toList());
            in.add("int8", gaps.stream().map(Gap::newest).toList());
            read.setLong(4, mostCommands + 1L);
            Map<Integer, List<MissedCommand>> commands = new HashMap<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    commands.computeIfAbsent(row.getInt("number"), number -> new ArrayList<>())
                            .add(missedCommand(row));
                }
            }
            return commands;
        } catch (SQLException unreadable) {
            throw new IllegalStateException("the events of rooms could not be read", unreadable);
        }
    }

    /** One more was asked for than is told, so that it shows whether there are more. */
    private Recovery recovery(List<MissedCommand> commands) {
        List<MissedCommand> oldestFirst = commands.stream()
                .sorted(Comparator.comparingLong(MissedCommand::sequence))
                .toList();
        int tooMany = Math.max(0, oldestFirst.size() - mostCommands);
        return new Recovery(oldestFirst.subList(tooMany, oldestFirst.size()), tooMany == 0);
    }

    private static MissedCommand missedCommand(ResultSet row) throws SQLException {
        return new MissedCommand(
                row.getLong("sequence"),
                Action.valueOf(row.getString("action")),
                row.getString("member_id"),
                row.getLong("media_time_ms"),
                row.getDouble("rate"),
                Math.round(row.getDouble("at_ms")));
    }
}
