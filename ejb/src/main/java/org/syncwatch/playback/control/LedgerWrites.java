package org.syncwatch.playback.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.playback.control.Settlement.Settled;
import org.syncwatch.playback.entity.Change;
import org.syncwatch.playback.entity.Command;
import org.syncwatch.playback.entity.Outcome;
import org.syncwatch.playback.entity.Watcher;
import org.syncwatch.protocol.PlaybackState;
import org.syncwatch.protocol.PlaybackState.Gate;

/** Writes what a batch came to: states and events in one statement, and the gate's marks, when there are any, in another. */
final class LedgerWrites {

    /**
     * A change of source is known by the command that asked for it; all other changes keep the film. A room that is not as the
     * settlement took it for is left as it is: somebody else was there first.
     */
    private static final String WRITE = """
            with changed as (
                update playback p
                   set version = p.version + 1, sequence = n.sequence, epoch = n.epoch, playing = n.playing, rate = n.rate,
                       anchor_server_ms = n.server_ms, anchor_media_ms = n.media_ms,
                       gate_waiting = coalesce(n.waiting::uuid[], '{}'), gate_may_miss = n.may_miss, gate_cause = n.cause,
                       source_video_id = case when n.source_id is null then p.source_video_id else v.id end,
                       source_title = case when n.source_id is null then p.source_title else v.title end,
                       source_link_id = case when n.source_id is null then p.source_link_id
                                             when v.id is null then n.source_id end
                  from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::boolean[], ?::float8[], ?::bigint[], ?::bigint[],
                              ?::text[], ?::int[], ?::text[], ?::uuid[], ?::bigint[], ?::bigint[])
                       as n (room_id, sequence, epoch, playing, rate, server_ms, media_ms, waiting, may_miss, cause,
                             source_id, version, roster)
                  left join video v on v.id = n.source_id
                 where p.room_id = n.room_id and p.version = n.version
                   and (n.roster is null
                        or exists (select 1 from room r
                                    where r.id = n.room_id and r.closed_at is null and r.roster_revision = n.roster))
             returning p.room_id),
            stored as (
                insert into room_event
                       (room_id, sequence, command_id, member_id, action, media_time_ms, rate, automatic, at)
                select e.room_id, sequence, command_id, member_id, action, media_ms, rate, automatic, clock_timestamp()
                  from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::text[], ?::bigint[], ?::float8[],
                              ?::boolean[])
                       as e (room_id, sequence, command_id, member_id, action, media_ms, rate, automatic)
                  join changed on changed.room_id = e.room_id)
            select room_id from changed
            """;

    private static final String MARK = """
            with counted as (
                update playback set version = version + 1 where room_id = any (?::uuid[]))
            update room_member m
               set ready_sequence = n.ready, passed_over = n.passed, held_up_at_ms = n.held
              from unnest(?::uuid[], ?::bigint[], ?::boolean[], ?::bigint[]) as n (id, ready, passed, held)
             where m.id = n.id
            """;

    private LedgerWrites() {}

    /** For rooms that are locked. */
    static void write(Connection connection, Settlement settlement) throws SQLException {
        SortedMap<UUID, PlaybackState> changed = settlement.changedRooms();
        if (!changed.isEmpty()) {
            change(connection, settlement, changed, false);
        }
        List<Watcher> marks = settlement.marks();
        if (!marks.isEmpty()) {
            mark(connection, settlement.markedRooms(), marks);
        }
    }

    /**
     * For rooms that were not read, when nothing but their playback changes.
     *
     * @return the rooms that were written, which are those that still are as the settlement took them for
     */
    static Set<UUID> writeUnread(Connection connection, Settlement settlement) throws SQLException {
        return change(connection, settlement, settlement.changedRooms(), true);
    }

    private static Set<UUID> change(
            Connection connection, Settlement settlement, SortedMap<UUID, PlaybackState> changed, boolean unread)
            throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(WRITE)) {
            write.setQueryTimeout(LockedRooms.TIMEOUT_SECONDS);
            Parameters in = new Parameters(connection, write);
            addStates(in, changed, settlement);
            List<Standing.Numbers> before = changed.keySet().stream()
                    .map(room -> settlement.before(room).numbers())
                    .toList();
            in.add("int8", before.stream().map(Standing.Numbers::version).toList());
            in.add(
                    "int8",
                    before.stream()
                            .map(numbers -> unread ? numbers.roster() : null)
                            .toList());
            addEvents(in, settlement.settled());
            Set<UUID> written = new HashSet<>();
            try (ResultSet row = write.executeQuery()) {
                while (row.next()) {
                    written.add((UUID) row.getObject(1));
                }
            }
            return written;
        }
    }

    private static void addStates(Parameters in, SortedMap<UUID, PlaybackState> changed, Settlement settlement)
            throws SQLException {
        List<PlaybackState> states = List.copyOf(changed.values());
        List<@Nullable String> waiting = new ArrayList<>();
        List<Integer> mayMiss = new ArrayList<>();
        List<@Nullable String> causes = new ArrayList<>();
        List<@Nullable UUID> sources = new ArrayList<>();
        for (Map.Entry<UUID, PlaybackState> room : changed.entrySet()) {
            Gate gate = room.getValue().gate();
            waiting.add(gate == null ? null : "{" + String.join(",", gate.waitingFor()) + "}");
            mayMiss.add(gate == null ? 0 : gate.mayMiss());
            causes.add(gate == null ? null : gate.cause().name());
            sources.add(settlement.newSource(room.getKey()));
        }
        in.add("uuid", List.copyOf(changed.keySet()));
        in.add("int8", states.stream().map(PlaybackState::sequence).toList());
        in.add("int8", states.stream().map(PlaybackState::epoch).toList());
        in.add("bool", states.stream().map(PlaybackState::playing).toList());
        in.add("float8", states.stream().map(PlaybackState::playbackRate).toList());
        in.add("int8", states.stream().map(PlaybackState::anchorServerTimeMs).toList());
        in.add("int8", states.stream().map(PlaybackState::anchorMediaTimeMs).toList());
        in.add("text", waiting);
        in.add("int4", mayMiss);
        in.add("text", causes);
        in.add("uuid", sources);
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
        in.add(
                "bool",
                commands.stream()
                        .map(command -> !(command.change() instanceof Change.Wish))
                        .toList());
    }

    /** In the order of their ids, as every statement that changes members. */
    private static void mark(Connection connection, List<UUID> rooms, List<Watcher> marks) throws SQLException {
        List<Watcher> sorted =
                marks.stream().sorted(Comparator.comparing(Watcher::member)).toList();
        try (PreparedStatement write = connection.prepareStatement(MARK)) {
            write.setQueryTimeout(LockedRooms.TIMEOUT_SECONDS);
            Parameters in = new Parameters(connection, write);
            in.add("uuid", rooms);
            in.add("uuid", sorted.stream().map(Watcher::member).toList());
            in.add("int8", sorted.stream().map(Watcher::readySequence).toList());
            in.add("bool", sorted.stream().map(Watcher::passedOver).toList());
            in.add("int8", sorted.stream().map(Watcher::heldUpAtMs).toList());
            write.executeUpdate();
        }
    }
}
