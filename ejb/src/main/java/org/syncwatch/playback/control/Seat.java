package org.syncwatch.playback.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.playback.entity.Watcher;
import org.syncwatch.protocol.server.Roster.Role;

/**
 * What the ledger must know of somebody in a room.
 *
 * @param role their rank in the room
 * @param grantSteer whether steering was given to them (true) or taken from them (false) by name
 * @param grantSource the same for changing the film
 * @param connected whether they have a socket, on whichever node
 * @param watches whether they are connected and their player tells when it is ready
 * @param roundTripMs their best round trip, milliseconds, 0 while unknown
 */
record Seat(
        Role role,
        @Nullable Boolean grantSteer,
        @Nullable Boolean grantSource,
        boolean connected,
        boolean watches,
        double roundTripMs,
        Watcher watcher) {

    /** One column of text, a line for each seat: it costs less than a join or an array for each field. */
    static final String COLUMN = """
            (select string_agg(concat_ws(' ', o.id, o.role, coalesce(o.grant_steer::text, '-'), coalesce(o.grant_source::text, '-'),
                                         o.connection_id is not null,
                                         o.tells_ready and o.connection_id is not null, coalesce(o.round_trip_ms, 0), o.ready_sequence, o.passed_over, o.held_up_at_ms),
                               E'\\n' order by o.joined_at, o.id)
               from room_member o
              where o.room_id = p.room_id and o.left_at is null) as seats
            """;

    static List<Seat> read(ResultSet row) throws SQLException {
        String lines = row.getString("seats");
        return lines == null ? List.of() : lines.lines().map(Seat::read).toList();
    }

    UUID member() {
        return watcher.member();
    }

    private static Seat read(String line) {
        String[] field = line.split(" ", -1);
        Role role = Role.valueOf(field[1]);
        return new Seat(
                role,
                grant(field[2]),
                grant(field[3]),
                yes(field[4]),
                yes(field[5]),
                Double.parseDouble(field[6]),
                new Watcher(
                        UUID.fromString(field[0]),
                        role == Role.owner,
                        Long.parseLong(field[7]),
                        yes(field[8]),
                        Long.parseLong(field[9])));
    }

    private static @Nullable Boolean grant(String field) {
        return field.equals("-") ? null : Boolean.valueOf(field);
    }

    private static boolean yes(String field) {
        return field.equals("t");
    }
}
