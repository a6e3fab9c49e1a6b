package org.syncwatch.system.stack;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Changes how a stack's database behaves while it runs. */
public final class DatabaseSettings {

    private static final int MICROS_PER_MS = 1000;

    private DatabaseSettings() {}

    /** Lets each commit wait before it is written, as a slow or distant disk would. */
    public static void slowCommits(LocalStack stack, int milliseconds) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + stack.database() + "/postgres",
                        "postgres",
                        stack.secret("database.owner.password"));
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set commit_siblings = 0");
            statement.execute("alter system set commit_delay = " + milliseconds * MICROS_PER_MS);
            statement.execute("select pg_reload_conf()");
        }
    }
}
