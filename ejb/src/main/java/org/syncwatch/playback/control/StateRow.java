package org.syncwatch.playback.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.syncwatch.protocol.PlaybackState;

/** Reads the columns of the playback table, with {@code link_source} beside them. */
public final class StateRow {

    private StateRow() {}

    public static PlaybackState read(ResultSet row) throws SQLException {
        return new PlaybackState(
                row.getLong("sequence"),
                row.getLong("epoch"),
                SourceColumn.read(row, "source_video_id", "source_title", "link_source"),
                row.getBoolean("playing"),
                row.getDouble("rate"),
                row.getLong("anchor_server_ms"),
                row.getLong("anchor_media_ms"),
                GateColumns.gate(row));
    }
}
