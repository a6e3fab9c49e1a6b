package org.syncwatch.launcher.part;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Makes the application's account and database where they are missing. */
final class DatabaseSetup {

    /** Of the account and of the database alike. */
    static final String NAME = "syncwatch";

    private static final String WRONG_PASSWORD = "28P01";

    private final String url;
    private final String ownerPassword;

    DatabaseSetup(String host, int port, String ownerPassword) {
        this.url = url(host, port);
        this.ownerPassword = ownerPassword;
    }

    /** Whether the server takes part in the protocol already; while it recovers it refuses in another way. */
    static boolean accepts(String host, int port) {
        try (var connection = connection(url(host, port), "nobody", "none")) {
            return connection.isValid(1);
        } catch (SQLException refusal) {
            return WRONG_PASSWORD.equals(refusal.getSQLState());
        }
    }

    /** @param password of letters and digits, as the launcher makes them */
    void prepare(String password) throws SQLException {
        try (var connection = connection(url, "postgres", ownerPassword)) {
            if (missing(connection, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
                run(connection, "create role " + NAME + " login");
            }
            run(connection, "alter role " + NAME + " password '" + password + "'");
            if (missing(connection, "select 1 from pg_database where datname = '" + NAME + "'")) {
                run(connection, "create database " + NAME + " owner " + NAME);
            }
        }
    }

    private static String url(String host, int port) {
        return "jdbc:postgresql://" + host + ":" + port + "/postgres";
    }

    private static Connection connection(String url, String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(url, properties);
    }

    private static boolean missing(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
