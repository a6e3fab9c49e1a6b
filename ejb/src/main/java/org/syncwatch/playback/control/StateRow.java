package org.syncwatch.playback.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.PlaybackState;
import org.syncwatch.protocol.Source;

/** Reads the columns of the playback table. */
public final class StateRow {

    private StateRow() {}

    public static PlaybackState read(ResultSet row) throws SQLException {
        return new PlaybackState(
                row.getLong("sequence"),
                row.getLong("epoch"),
                source(row),
                row.getBoolean("playing"),
                row.getDouble("rate"),
                row.getLong("anchor_server_ms"),
                row.getLong("anchor_media_ms"),
                null);
    }

    private static @Nullable Source source(ResultSet row) throws SQLException {
        UUID videoId = row.getObject("source_video_id", UUID.class);
        return videoId == null ? null : new Source.Upload(videoId.toString(), row.getString("source_title"));
    }
}
