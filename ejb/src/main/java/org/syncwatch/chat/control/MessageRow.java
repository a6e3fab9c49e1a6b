package org.syncwatch.chat.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.server.ChatMessage;
import org.syncwatch.protocol.server.ChatMessage.Reaction;

/** A message as a row of its table. */
final class MessageRow {

    private static final JsonMapper JSON = new JsonMapper();
    private static final ObjectReader REACTIONS = JSON.readerFor(new TypeReference<List<Reaction>>() {});
    private static final ObjectWriter WRITER = JSON.writerFor(new TypeReference<List<Reaction>>() {});

    private MessageRow() {}

    /** Null where a left join found no message. */
    static @Nullable ChatMessage read(ResultSet row) throws SQLException {
        Long number = (Long) row.getObject("number");
        if (number == null) {
            return null;
        }
        return new ChatMessage(
                number,
                row.getLong("revision"),
                row.getString("notice"),
                row.getString("member_id"),
                row.getString("author"),
                row.getString("text"),
                (Long) row.getObject("media_ms"),
                row.getLong("epoch"),
                (Long) row.getObject("reply_to"),
                reactions(row.getString("reactions")),
                instant(row, "created_at").toEpochMilli(),
                row.getObject("edited_at") == null
                        ? null
                        : instant(row, "edited_at").toEpochMilli(),
                row.getObject("deleted_at") != null,
                row.getString("client_id"));
    }

    static String json(List<Reaction> reactions) {
        try {
            return WRITER.writeValueAsString(reactions);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("reactions must always encode", impossible);
        }
    }

    private static List<Reaction> reactions(String json) throws SQLException {
        try {
            return REACTIONS.readValue(json);
        } catch (JsonProcessingException foreign) {
            throw new SQLException("stored reactions are none of ours", foreign);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
