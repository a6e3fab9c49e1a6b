package org.syncwatch.playback.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.Source;

/** Reads a film from the columns of an upload, or else from a link's. */
final class SourceColumn {

    private static final ObjectReader LINK = new JsonMapper().readerFor(Source.class);

    private SourceColumn() {}

    static @Nullable Source read(ResultSet row, String videoId, String videoTitle, String link) throws SQLException {
        UUID upload = (UUID) row.getObject(videoId);
        if (upload != null) {
            return new Source.Upload(upload.toString(), row.getString(videoTitle));
        }
        String json = row.getString(link);
        return json == null ? null : parse(json);
    }

    private static Source parse(String json) throws SQLException {
        try {
            return LINK.readValue(json);
        } catch (JsonProcessingException foreign) {
            throw new SQLException("a stored link is none of ours", foreign);
        }
    }
}
