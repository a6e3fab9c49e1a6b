package org.syncwatch.system.stack;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** Lets a room's time run out behind the stack's back, as a day would. */
public final class RoomClock {

    private RoomClock() {}

    /** From now on the room ends after so long. */
    public static void endIn(LocalStack stack, String code, Duration left) throws IOException, SQLException {
        try (var connection = Ledger.open(stack);
                var statement = connection.prepareStatement(
                        "update room set expires_at = now() + make_interval(secs => ?) where code = ?")) {
            statement.setDouble(1, left.toMillis() / 1e3);
            statement.setString(2, code);
            if (statement.executeUpdate() != 1) {
                throw new IllegalArgumentException("no room " + code);
            }
        }
    }
}
