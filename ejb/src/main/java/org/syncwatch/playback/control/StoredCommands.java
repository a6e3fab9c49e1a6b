package org.syncwatch.playback.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.syncwatch.playback.entity.Command;

/** Looks for commands that were stored before: repeats are rare, so this is asked only when there may be one. */
final class StoredCommands {

    private static final String READ = """
            select c.command_id, e.sequence
              from unnest(?::uuid[], ?::uuid[]) as c (room_id, command_id),
                   lateral (select sequence from room_event
                             where room_id = c.room_id and command_id = c.command_id limit 1) e
            """;

    private StoredCommands() {}

    /** The sequences that equal commands got, by their ids. */
    static Map<UUID, Long> read(Connection connection, List<Command> commands) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setQueryTimeout(LockedRooms.TIMEOUT_SECONDS);
            Parameters in = new Parameters(connection, read);
            in.add("uuid", commands.stream().map(Command::room).toList());
            in.add("uuid", commands.stream().map(Command::id).toList());
            Map<UUID, Long> sequences = new HashMap<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    sequences.put((UUID) row.getObject("command_id"), row.getLong("sequence"));
                }
            }
            return sequences;
        }
    }
}
