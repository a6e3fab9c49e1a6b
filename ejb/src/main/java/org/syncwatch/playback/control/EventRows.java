package org.syncwatch.playback.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
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
            select sequence, action, member_id, media_time_ms, rate, extract(epoch from at) * 1000 as at_ms
              from room_event
             where room_id = ? and sequence > ? and sequence <= ? and not automatic
             order by sequence desc
             limit ?
            """;

    private final DataSource database;
    private final int mostCommands;

    @Inject
    public EventRows(
            DataSource database, @ConfigProperty(name = "syncwatch.playback.recovery-commands") int mostCommands) {
        this.database = database;
        this.mostCommands = mostCommands;
    }

    /** Members' commands after {@code lastSeen}, up to and with {@code newest}: later ones come as frames. */
    public Recovery missed(UUID room, long lastSeen, long newest) {
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement(NEWEST_BETWEEN)) {
            read.setObject(1, room);
            read.setLong(2, lastSeen);
            read.setLong(3, newest);
            read.setLong(4, mostCommands + 1L);
            Deque<MissedCommand> oldestFirst = new ArrayDeque<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    oldestFirst.addFirst(missedCommand(row));
                }
            }
            boolean complete = oldestFirst.size() <= mostCommands;
            if (!complete) {
                oldestFirst.removeFirst();
            }
            return new Recovery(List.copyOf(oldestFirst), complete);
        } catch (SQLException unreadable) {
            throw new IllegalStateException("the events of a room could not be read", unreadable);
        }
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
