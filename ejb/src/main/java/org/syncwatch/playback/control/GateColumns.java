package org.syncwatch.playback.control;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.PlaybackState.Cause;
import org.syncwatch.protocol.PlaybackState.Gate;

/** Reads who is waited for. */
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

    private static UUID[] uuids(Array array) throws SQLException {
        return (UUID[]) array.getArray();
    }
}
