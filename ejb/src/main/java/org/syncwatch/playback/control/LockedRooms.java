package org.syncwatch.playback.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.playback.entity.Change;
import org.syncwatch.playback.entity.Command;

/** Locks the rooms of a batch and reads all that their commands depend on, in one statement. */
final class LockedRooms {

    /** A viewer waits for the answer: rather refuse than hang. */
    static final int TIMEOUT_SECONDS = 2;

    /** Rooms are locked in the order of their ids, so that two nodes' batches cannot lock each other out. */
    private static final String LOCK_AND_READ = """
            select c.ordinal, p.sequence, p.epoch, p.source_video_id, p.source_title, p.playing, p.rate,
                   p.anchor_server_ms, p.anchor_media_ms, p.gate_waiting, p.gate_may_miss, p.gate_cause,
                   shown.source as link_source, r.wait_for, r.wait_deadline_ms,
                   m.id is not null as member,
                   coalesce(m.role = 'owner' or r.playback_control = 'all'
                            or (r.playback_control = 'selected' and m.may_steer), false) as may_steer,
                   e.sequence as prior_sequence,
                   coalesce(v.status = 'READY', p.source_link_id is not null) as film_ready, v.duration_ms,
                   next.id as next_video_id, next.title as next_title, link.source as next_link_source,
                   coalesce(next.status = 'READY', link.id is not null) as next_ready,
                   next.duration_ms as next_duration_ms, o.worst_round_trip_ms, o.watchers
              from unnest(?::int[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[])
                   as c (ordinal, room_id, member_id, command_id, source_id)
              join playback p on p.room_id = c.room_id
              join room r on r.id = c.room_id and r.closed_at is null
              left join room_member m on m.id = c.member_id and m.room_id = c.room_id and m.left_at is null
              left join room_event e on e.room_id = c.room_id and e.command_id = c.command_id
              left join video v on v.id = p.source_video_id
              left join link shown on shown.id = p.source_link_id
              left join video next on next.id = c.source_id and next.uploader_id = m.account_id
              left join link on link.id = c.source_id and link.added_by = m.account_id
              left join lateral (
                   select coalesce(max(o.round_trip_ms), 0) as worst_round_trip_ms,
                          string_agg(concat_ws(' ', o.id, o.role = 'owner', o.ready_sequence, o.passed_over,
                                               o.held_up_at_ms), E'\\n' order by o.joined_at, o.id)
                              filter (where o.tells_ready and o.connection_id is not null) as watchers
                     from room_member o
                    where o.room_id = c.room_id and o.left_at is null) o on true
             order by p.room_id
               for update of p
            """;

    private LockedRooms() {}

    /** What stands about each command, by its place in the list; nothing for commands of rooms that are gone. */
    static Map<Integer, Standing> lockAndRead(Connection connection, List<Command> commands) throws SQLException {
        List<Integer> ordinals = new ArrayList<>();
        List<@Nullable UUID> sources = new ArrayList<>();
        for (Command command : commands) {
            ordinals.add(ordinals.size());
            sources.add(command.change() instanceof Change.SetSource wish ? wish.source() : null);
        }
        try (PreparedStatement read = connection.prepareStatement(LOCK_AND_READ)) {
            read.setQueryTimeout(TIMEOUT_SECONDS);
            Parameters in = new Parameters(connection, read);
            in.add("int4", ordinals);
            in.add("uuid", commands.stream().map(Command::room).toList());
            in.add("uuid", commands.stream().map(Command::member).toList());
            in.add("uuid", commands.stream().map(Command::id).toList());
            in.add("uuid", sources);
            Map<Integer, Standing> standings = new HashMap<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    standings.put(row.getInt("ordinal"), standing(row));
                }
            }
            return standings;
        }
    }

    private static Standing standing(ResultSet row) throws SQLException {
        Standing.Film shown = new Standing.Film(
                SourceColumn.read(row, "source_video_id", "source_title", "link_source"),
                row.getBoolean("film_ready"),
                row.getObject("duration_ms", Long.class));
        Standing.Film named = new Standing.Film(
                SourceColumn.read(row, "next_video_id", "next_title", "next_link_source"),
                row.getBoolean("next_ready"),
                row.getObject("next_duration_ms", Long.class));
        return new Standing(
                StateRow.read(row),
                row.getBoolean("member"),
                row.getBoolean("may_steer"),
                row.getObject("prior_sequence", Long.class),
                row.getDouble("worst_round_trip_ms"),
                GateColumns.audience(row),
                shown,
                named.source() == null ? null : named);
    }
}
