package org.syncwatch.system.stack;

import java.io.IOException;
import java.sql.SQLException;

/** Names that nobody can sign up with. */
public final class AccountNames {

    private AccountNames() {}

    /** As whoever sets an installation up does by signing up first and naming the admin then, without two starts. */
    public static void rename(LocalStack stack, String from, String to) throws IOException, SQLException {
        try (var connection = Ledger.open(stack);
                var statement = connection.prepareStatement("update account set username = ? where username = ?")) {
            statement.setString(1, to);
            statement.setString(2, from);
            statement.executeUpdate();
        }
    }
}
