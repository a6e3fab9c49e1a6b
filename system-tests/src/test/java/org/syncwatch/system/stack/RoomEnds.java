package org.syncwatch.system.stack;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Where all rooms have got to, looked at behind the stack's back. */
public final class RoomEnds {

    /**
     * @param sequence of the playback
     * @param events how many commands are stored
     */
    public record End(long sequence, long events) {}

    private RoomEnds() {}

    /** By the rooms' codes. */
    public static Map<String, End> of(LocalStack stack) throws IOException, SQLException {
        Map<String, End> ends = new HashMap<>();
        try (var connection = Ledger.open(stack);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select r.code, p.sequence, (select count(*) from room_event e where e.room_id = r.id)
                          from room r join playback p on p.room_id = r.id""")) {
            while (rows.next()) {
                ends.put(rows.getString(1), new End(rows.getLong(2), rows.getLong(3)));
            }
        }
        return ends;
    }
}
