package org.syncwatch.playback.control;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.playback.entity.Audience;
import org.syncwatch.playback.entity.Watcher;
import org.syncwatch.protocol.PlaybackState.Cause;
import org.syncwatch.protocol.PlaybackState.Gate;
import org.syncwatch.protocol.server.ServerHello.WaitFor;

/** Reads who is waited for and who may be. */
final class GateColumns {

    private GateColumns() {}

    static @Nullable Gate gate(ResultSet row) throws SQLException {
        String cause = row.getString("gate_cause");
        if (cause == null) {
            return null;
        }
        List<String> waiting = Arrays.stream(uuids(row.getArray("gate_waiting")))
                .map(UUID::toString)
                .toList();
        return new Gate(waiting, row.getInt("gate_may_miss"), Cause.valueOf(cause));
    }

    /** The watchers come as text, a line each: one column costs less than five arrays. */
    static Audience audience(ResultSet row) throws SQLException {
        List<Watcher> watchers = new ArrayList<>();
        String lines = row.getString("watchers");
        if (lines != null) {
            lines.lines().map(GateColumns::watcher).forEach(watchers::add);
        }
        return new Audience(WaitFor.valueOf(row.getString("wait_for")), row.getLong("wait_deadline_ms"), watchers);
    }

    private static Watcher watcher(String line) {
        String[] field = line.split(" ", -1);
        return new Watcher(
                UUID.fromString(field[0]),
                field[1].equals("t"),
                Long.parseLong(field[2]),
                field[3].equals("t"),
                Long.parseLong(field[4]));
    }

    private static UUID[] uuids(Array array) throws SQLException {
        return (UUID[]) array.getArray();
    }
}
