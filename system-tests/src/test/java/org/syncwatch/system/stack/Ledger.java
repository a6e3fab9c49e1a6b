package org.syncwatch.system.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the database has of a room's playback, looked at behind the stack's back.
 *
 * @param entries in the order of their sequences
 */
public record Ledger(List<Entry> entries, State state) {

    /** @param automatic whether it was the waiting gate's doing and no member's wish */
    public record Entry(long sequence, String commandId, String action, boolean automatic) {}

    public record State(
            long sequence, long epoch, boolean playing, double rate, long anchorServerMs, long anchorMediaMs) {

        /** As a client was told it. */
        public static State told(JsonNode state) {
            return new State(
                    state.path("sequence").asLong(),
                    state.path("epoch").asLong(),
                    state.path("playing").asBoolean(),
                    state.path("playbackRate").asDouble(),
                    state.path("anchorServerTimeMs").asLong(),
                    state.path("anchorMediaTimeMs").asLong());
        }
    }

    /** @param code of the room */
    public static Ledger of(LocalStack stack, String code) throws IOException, SQLException {
        try (Connection connection = open(stack)) {
            return new Ledger(entries(connection, code), state(connection, code));
        }
    }

    /** A connection to the stack's database, as its nodes have. */
    public static Connection open(LocalStack stack) throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + stack.database() + "/syncwatch", "syncwatch", stack.secret("database.password"));
    }

    private static List<Entry> entries(Connection connection, String code) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                select e.sequence, e.command_id, e.action, e.automatic from room_event e
                  join room r on r.id = e.room_id where r.code = ? order by e.sequence""")) {
            statement.setString(1, code);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    entries.add(new Entry(row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4)));
                }
            }
        }
        return entries;
    }

    private static State state(Connection connection, String code) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select p.sequence, p.epoch, p.playing, p.rate, p.anchor_server_ms, p.anchor_media_ms from playback p
                  join room r on r.id = p.room_id where r.code = ?""")) {
            statement.setString(1, code);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new State(
                        row.getLong(1),
                        row.getLong(2),
                        row.getBoolean(3),
                        row.getDouble(4),
                        row.getLong(5),
                        row.getLong(6));
            }
        }
    }
}
