package org.syncwatch.playback.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.syncwatch.live.boundary.RoomNumbers;
import org.syncwatch.protocol.PlaybackState;

/** Reads the playback table without locking it. */
@ApplicationScoped
public class PlaybackRows {

    private static final String OF_ROOMS = """
            select p.*, (select source from link where id = p.source_link_id) as link_source
              from playback p, lateral (select from room where id = p.room_id and closed_at is null limit 1) r
             where p.room_id = any (?)
            """;

    private static final String ROOMS_SHOWING = """
            select p.room_id from playback p join room r on r.id = p.room_id and r.closed_at is null
             where p.source_video_id = ?
            """;

    private static final String SHOWN_TO = """
            select exists (select 1 from playback p
                             join room r on r.id = p.room_id and r.closed_at is null
                             join room_member m on m.room_id = p.room_id and m.left_at is null
                            where p.source_video_id = ? and m.account_id = ?)
            """;

    private static final String PROGRESS = """
            select p.room_id, p.sequence, r.roster_revision,
                   coalesce((select last_number from chat_head where room_id = p.room_id), 0)
              from playback p join room r on r.id = p.room_id
             where p.room_id = any (?)
            """;

    private final DataSource database;

    @Inject
    public PlaybackRows(DataSource database) {
        this.database = database;
    }

    /** Without rooms that are gone. */
    public Map<UUID, PlaybackState> of(Set<UUID> rooms) {
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement(OF_ROOMS)) {
            new Parameters(connection, read).add("uuid", List.copyOf(rooms));
            Map<UUID, PlaybackState> playbacks = new HashMap<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    playbacks.put((UUID) row.getObject("room_id"), StateRow.read(row));
                }
            }
            return playbacks;
        } catch (SQLException unreadable) {
            throw new IllegalStateException("the playback of rooms could not be read", unreadable);
        }
    }

    /** How far each of the rooms is. */
    public Map<UUID, RoomNumbers> progress(Set<UUID> rooms) {
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement(PROGRESS)) {
            read.setArray(1, connection.createArrayOf("uuid", rooms.toArray()));
            Map<UUID, RoomNumbers> progress = new HashMap<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    progress.put(
                            row.getObject(1, UUID.class),
                            new RoomNumbers(row.getLong(2), row.getLong(3), row.getLong(4)));
                }
            }
            return progress;
        } catch (SQLException unreadable) {
            throw new IllegalStateException("the progress of rooms could not be read", unreadable);
        }
    }

    public List<UUID> roomsShowing(UUID video) {
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement(ROOMS_SHOWING)) {
            read.setObject(1, video);
            List<UUID> rooms = new ArrayList<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    rooms.add(row.getObject(1, UUID.class));
                }
            }
            return rooms;
        } catch (SQLException unreadable) {
            throw new IllegalStateException("the rooms of a film could not be read", unreadable);
        }
    }

    public boolean shownTo(UUID account, UUID video) {
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement(SHOWN_TO)) {
            read.setObject(1, video);
            read.setObject(2, account);
            try (ResultSet row = read.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException("the audience of a film could not be read", unreadable);
        }
    }
}
