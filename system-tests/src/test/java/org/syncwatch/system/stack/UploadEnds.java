package org.syncwatch.system.stack;

import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;

/** Lets uploads end early. */
public final class UploadEnds {

    private UploadEnds() {}

    /** As if nobody had gone on with it for a day. */
    public static void expire(LocalStack stack, UUID upload) throws IOException, SQLException {
        try (var connection = Ledger.open(stack);
                var statement = connection.prepareStatement("update upload set expires_at = now() where id = ?")) {
            statement.setObject(1, upload);
            if (statement.executeUpdate() != 1) {
                throw new SQLException("there is no upload " + upload);
            }
        }
    }
}
