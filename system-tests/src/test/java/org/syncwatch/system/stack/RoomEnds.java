package org.syncwatch.system.stack;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Where all rooms have got to, looked at behind the stack's back. */
public final class RoomEnds {

    /**
     * @param sequence of the playback, or the newest number of the chat
     * @param events how many commands or messages are stored
     */
    public record End(long sequence, long events) {}

    private static final String PLAYBACKS = """
            select r.code, p.sequence, (select count(*) from room_event e where e.room_id = r.id)
              from room r join playback p on p.room_id = r.id""";

    private static final String CHATS = """
            select r.code, h.last_number, (select count(*) from chat_message m where m.room_id = r.id)
              from room r join chat_head h on h.room_id = r.id""";

    private RoomEnds() {}

    /** By the rooms' codes. */
    public static Map<String, End> of(LocalStack stack) throws IOException, SQLException {
        return read(stack, PLAYBACKS);
    }

    /** The same of what is said in them, while nobody changes what was said. */
    public static Map<String, End> ofChats(LocalStack stack) throws IOException, SQLException {
        return read(stack, CHATS);
    }

    private static Map<String, End> read(LocalStack stack, String query) throws IOException, SQLException {
        Map<String, End> ends = new HashMap<>();
        try (var connection = Ledger.open(stack);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                ends.put(rows.getString(1), new End(rows.getLong(2), rows.getLong(3)));
            }
        }
        return ends;
    }
}
