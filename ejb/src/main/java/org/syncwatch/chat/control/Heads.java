package org.syncwatch.chat.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Locks the heads of rooms' logs, in the order of their ids, so that two nodes' batches cannot lock each other out. */
final class Heads {

    private static final String LOCK =
            "select room_id, last_number from chat_head where room_id = any (?::uuid[]) order by room_id for update";

    private static final String CREATE = """
            insert into chat_head (room_id, last_number)
            select id, 0 from room where id = any (?::uuid[]) order by id
                on conflict (room_id) do nothing
            """;

    private Heads() {}

    /** The newest numbers; nothing for rooms that never were. A log begins with its room's first message. */
    static Map<UUID, Long> lock(Connection connection, Set<UUID> rooms) throws SQLException {
        Map<UUID, Long> heads = read(connection, rooms);
        if (heads.size() == rooms.size()) {
            return heads;
        }
        Set<UUID> missing = new HashSet<>(rooms);
        missing.removeAll(heads.keySet());
        try (PreparedStatement create = connection.prepareStatement(CREATE)) {
            new Bound<>(connection, create, List.copyOf(missing)).column("uuid", room -> room);
            create.executeUpdate();
        }
        return read(connection, rooms);
    }

    private static Map<UUID, Long> read(Connection connection, Set<UUID> rooms) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            new Bound<>(connection, lock, List.copyOf(rooms)).column("uuid", room -> room);
            Map<UUID, Long> heads = new HashMap<>();
            try (ResultSet row = lock.executeQuery()) {
                while (row.next()) {
                    heads.put(row.getObject(1, UUID.class), row.getLong(2));
                }
            }
            return heads;
        }
    }
}
