package org.syncwatch.system.stack;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a stack asks its database, as the database's own log tells. */
public final class Statements {

    private static final Duration SETTLES_WITHIN = Duration.ofMillis(500);
    private static final Pattern LOGGED = Pattern.compile("LOG:  (?:execute [^:]+|statement): *(.*)");
    private static final int TELLING_CHARACTERS = 110;

    /** What is watched. */
    @FunctionalInterface
    public interface Deed {
        void happen() throws Exception;
    }

    private Statements() {}

    /** Beginnings of all statements by how often they came while something happened, whoever asked. */
    public static Map<String, Integer> during(LocalStack stack, Deed deed) throws Exception {
        tell(stack, "alter system set log_statement = 'all'");
        try {
            Thread.sleep(SETTLES_WITHIN.toMillis());
            int before = stack.log("database").length();
            deed.happen();
            Thread.sleep(SETTLES_WITHIN.toMillis());
            return counted(stack.log("database").substring(before).lines().toList());
        } finally {
            tell(stack, "alter system reset log_statement");
        }
    }

    static Map<String, Integer> counted(List<String> log) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < log.size(); i++) {
            Matcher statement = LOGGED.matcher(log.get(i));
            if (statement.find()) {
                // One of several lines may begin with an empty one.
                String first = statement.group(1).isBlank() && i + 1 < log.size() ? log.get(i + 1) : statement.group(1);
                String text = first.replaceAll("\\s+", " ").strip();
                counts.merge(text.substring(0, Math.min(TELLING_CHARACTERS, text.length())), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Transactions that the database has committed so far; it tells with a delay of a second. */
    public static long committed(LocalStack stack) throws IOException, SQLException {
        try (var connection = Ledger.open(stack);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select xact_commit from pg_stat_database where datname = current_database()")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void tell(LocalStack stack, String words) throws IOException, SQLException {
        try (Connection owner = DriverManager.getConnection(
                        "jdbc:postgresql://" + stack.database() + "/syncwatch",
                        "postgres",
                        stack.secret("database.owner.password"));
                var statement = owner.createStatement()) {
            statement.execute(words);
            statement.execute("select pg_reload_conf()");
        }
    }
}
