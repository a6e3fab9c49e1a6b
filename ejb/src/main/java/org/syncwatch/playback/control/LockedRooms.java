package org.syncwatch.playback.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.syncwatch.playback.entity.Audience;
import org.syncwatch.playback.entity.Command;
import org.syncwatch.playback.entity.Footage;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.protocol.server.ServerHello.WaitFor;

/** Locks the rooms of a batch and reads all that most commands depend on, in one statement. */
final class LockedRooms {

    /** A viewer waits for the answer: rather refuse than hang. */
    static final int TIMEOUT_SECONDS = 2;

    /** PostgreSQL's order of ids, in which all statements lock rooms. */
    static final Comparator<UUID> ORDER = Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    /**
     * Rooms are locked in the order of their ids, so that two nodes' batches cannot lock each other out. Whatever belongs to
     * a room is a subquery with a limit, which the planner looks up by its key however large it takes the tables to be; as
     * joins it would read them whole.
     */
    private static final String LOCK_AND_READ = """
            select p.room_id, p.sequence, p.epoch, p.source_video_id, p.source_title, p.playing, p.rate,
                   p.anchor_server_ms, p.anchor_media_ms, p.gate_waiting, p.gate_may_miss, p.gate_cause, p.version,
                   (select version from playback where room_id = p.room_id) as version_before,
                   (select source from link where id = p.source_link_id) as link_source,
                   r.playback_control, r.source_control, r.wait_for, r.wait_deadline_ms, r.roster_revision,
                   coalesce(v.status = 'READY' or v.playable_ms > 0, p.source_link_id is not null) as film_watchable,
                   v.playable_ms, v.duration_ms,
            """ + Seat.COLUMN + """
              from playback p,
                   lateral (select playback_control, source_control, wait_for, wait_deadline_ms, roster_revision
                              from room where id = p.room_id and closed_at is null limit 1) r
                   left join lateral (select status, playable_ms, duration_ms from video
                                       where id = p.source_video_id limit 1) v on true
             where p.room_id = any (?)
             order by p.room_id
               for update of p
            """;

    private LockedRooms() {}

    /** Nothing for rooms that are gone. */
    static Map<UUID, Standing> lockAndRead(Connection connection, List<Command> commands) throws SQLException {
        Optional<Map<UUID, Standing>> first = read(connection, commands);
        return first.isPresent() ? first.get() : read(connection, commands).orElseThrow();
    }

    /**
     * Empty when another node wrote one of the rooms while this waited for its lock: what the gate noted of members is then
     * older than the playback. Once the lock is held, a second look is whole.
     */
    private static Optional<Map<UUID, Standing>> read(Connection connection, List<Command> commands)
            throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(LOCK_AND_READ)) {
            read.setQueryTimeout(TIMEOUT_SECONDS);
            new Parameters(connection, read)
                    .add("uuid", commands.stream().map(Command::room).distinct().toList());
            Map<UUID, Standing> standings = new HashMap<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    if (row.getLong("version") != row.getLong("version_before")) {
                        return Optional.empty();
                    }
                    standings.put((UUID) row.getObject("room_id"), standing(row));
                }
            }
            return Optional.of(standings);
        }
    }

    /** Of the columns {@code film_watchable}, {@code playable_ms} and {@code duration_ms}. */
    static Footage footage(ResultSet row) throws SQLException {
        return new Footage(row.getBoolean("film_watchable"), (Long) row.getObject("playable_ms"), (Long)
                row.getObject("duration_ms"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        List<Seat> seats = Seat.read(row);
        Audience audience = new Audience(
                WaitFor.valueOf(row.getString("wait_for")),
                row.getLong("wait_deadline_ms"),
                seats.stream().filter(Seat::watches).map(Seat::watcher).toList());
        Standing.Film shown = new Standing.Film(
                SourceColumn.read(row, "source_video_id", "source_title", "link_source"), footage(row));
        return new Standing(
                StateRow.read(row),
                new Standing.Numbers(row.getLong("version"), row.getLong("roster_revision")),
                new Standing.Rules(
                        PlaybackControl.valueOf(row.getString("playback_control")),
                        PlaybackControl.valueOf(row.getString("source_control"))),
                seats,
                audience,
                shown);
    }
}
