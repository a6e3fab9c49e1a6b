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
import org.syncwatch.playback.control.Settlement.Settled;
import org.syncwatch.playback.entity.Change;
import org.syncwatch.playback.entity.Command;
import org.syncwatch.playback.entity.Outcome;
import org.syncwatch.protocol.PlaybackState;
import org.syncwatch.protocol.Source;

/** The two statements of the ledger, each over arrays so that a batch of any size costs the same round trips. */
final class LedgerStatements {

    /** A viewer waits for the answer: rather refuse than hang. */
    private static final int TIMEOUT_SECONDS = 2;

    /** Rooms are locked in the order of their ids, so that two nodes' batches cannot lock each other out. */
    private static final String LOCK_AND_READ = """
            select c.ordinal, p.sequence, p.epoch, p.source_video_id, p.source_title, p.playing, p.rate,
                   p.anchor_server_ms, p.anchor_media_ms, m.id is not null as member,
                   coalesce(m.role = 'owner' or r.playback_control = 'all'
                            or (r.playback_control = 'selected' and m.may_steer), false) as may_steer,
                   e.sequence as prior_sequence, coalesce(v.status = 'READY', false) as film_ready, v.duration_ms,
                   next.id is not null as named, next.title as next_title,
                   coalesce(next.status = 'READY', false) as next_ready, next.duration_ms as next_duration_ms,
                   (select coalesce(max(o.round_trip_ms), 0) from room_member o
                     where o.room_id = c.room_id and o.left_at is null) as worst_round_trip_ms
              from unnest(?::int[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[])
                   as c (ordinal, room_id, member_id, command_id, video_id)
              join playback p on p.room_id = c.room_id
              join room r on r.id = c.room_id and r.closed_at is null
              left join room_member m on m.id = c.member_id and m.room_id = c.room_id and m.left_at is null
              left join room_event e on e.room_id = c.room_id and e.command_id = c.command_id
              left join video v on v.id = p.source_video_id
              left join video next on next.id = c.video_id and next.uploader_id = m.account_id
             order by p.room_id
               for update of p
            """;

    private static final String WRITE = """
            with changed as (
                update playback p
                   set sequence = n.sequence, epoch = n.epoch, source_video_id = n.video_id, source_title = n.title,
                       playing = n.playing, rate = n.rate, anchor_server_ms = n.server_ms, anchor_media_ms = n.media_ms
                  from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::uuid[], ?::text[], ?::boolean[], ?::float8[],
                              ?::bigint[], ?::bigint[])
                       as n (room_id, sequence, epoch, video_id, title, playing, rate, server_ms, media_ms)
                 where p.room_id = n.room_id)
            insert into room_event (room_id, sequence, command_id, member_id, action, media_time_ms, rate, at)
            select room_id, sequence, command_id, member_id, action, media_ms, rate, clock_timestamp()
              from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::text[], ?::bigint[], ?::float8[])
                   as e (room_id, sequence, command_id, member_id, action, media_ms, rate)
            """;

    private LedgerStatements() {}

    static Map<Integer, Standing> lockAndRead(Connection connection, List<Command> commands) throws SQLException {
        List<Integer> ordinals = new ArrayList<>();
        List<@Nullable UUID> videos = new ArrayList<>();
        for (Command command : commands) {
            ordinals.add(ordinals.size());
            videos.add(command.change() instanceof Change.SetSource source ? source.videoId() : null);
        }
        try (PreparedStatement read = connection.prepareStatement(LOCK_AND_READ)) {
            read.setQueryTimeout(TIMEOUT_SECONDS);
            Parameters in = new Parameters(connection, read);
            in.add("int4", ordinals);
            in.add("uuid", commands.stream().map(Command::room).toList());
            in.add("uuid", commands.stream().map(Command::member).toList());
            in.add("uuid", commands.stream().map(Command::id).toList());
            in.add("uuid", videos);
            Map<Integer, Standing> standings = new HashMap<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    standings.put(row.getInt("ordinal"), standing(row));
                }
            }
            return standings;
        }
    }

    static void write(Connection connection, Settlement settlement) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(WRITE)) {
            write.setQueryTimeout(TIMEOUT_SECONDS);
            Parameters in = new Parameters(connection, write);
            addStates(in, settlement.changedRooms());
            addEvents(in, settlement.settled());
            write.executeUpdate();
        }
    }

    private static void addStates(Parameters in, Map<UUID, PlaybackState> changed) throws SQLException {
        List<PlaybackState> states = List.copyOf(changed.values());
        List<@Nullable UUID> videos = new ArrayList<>();
        List<@Nullable String> titles = new ArrayList<>();
        for (PlaybackState state : states) {
            Source.Upload upload = (Source.Upload) state.source();
            videos.add(upload == null ? null : UUID.fromString(upload.videoId()));
            titles.add(upload == null ? null : upload.title());
        }
        in.add("uuid", List.copyOf(changed.keySet()));
        in.add("int8", states.stream().map(PlaybackState::sequence).toList());
        in.add("int8", states.stream().map(PlaybackState::epoch).toList());
        in.add("uuid", videos);
        in.add("text", titles);
        in.add("bool", states.stream().map(PlaybackState::playing).toList());
        in.add("float8", states.stream().map(PlaybackState::playbackRate).toList());
        in.add("int8", states.stream().map(PlaybackState::anchorServerTimeMs).toList());
        in.add("int8", states.stream().map(PlaybackState::anchorMediaTimeMs).toList());
    }

    private static void addEvents(Parameters in, List<Settled> settled) throws SQLException {
        List<Command> commands = new ArrayList<>();
        List<PlaybackState> states = new ArrayList<>();
        for (Settled one : settled) {
            if (one.outcome() instanceof Outcome.Applied applied) {
                commands.add(one.command());
                states.add(applied.state());
            }
        }
        in.add("uuid", commands.stream().map(Command::room).toList());
        in.add("int8", states.stream().map(PlaybackState::sequence).toList());
        in.add("uuid", commands.stream().map(Command::id).toList());
        in.add("uuid", commands.stream().map(Command::member).toList());
        in.add(
                "text",
                commands.stream()
                        .map(command -> command.change().action().name())
                        .toList());
        in.add("int8", states.stream().map(PlaybackState::anchorMediaTimeMs).toList());
        in.add("float8", states.stream().map(PlaybackState::playbackRate).toList());
    }

    private static Standing standing(ResultSet row) throws SQLException {
        Standing.Film shown = new Standing.Film(
                row.getString("source_title"), row.getBoolean("film_ready"), row.getObject("duration_ms", Long.class));
        Standing.Film named = new Standing.Film(
                row.getString("next_title"),
                row.getBoolean("next_ready"),
                row.getObject("next_duration_ms", Long.class));
        return new Standing(
                StateRow.read(row),
                row.getBoolean("member"),
                row.getBoolean("may_steer"),
                row.getObject("prior_sequence", Long.class),
                row.getDouble("worst_round_trip_ms"),
                shown,
                row.getBoolean("named") ? named : null);
    }
}
