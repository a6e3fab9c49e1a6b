package org.syncwatch.web.rest;

import java.sql.SQLException;
import java.util.stream.Stream;

/** Tells a database that is away from a bug. */
final class DatabaseOutage {

    /** What the platform's pool says, without any code, when it gets no connection. */
    private static final String NO_CONNECTION = "Error in allocating a connection";

    private DatabaseOutage() {}

    static boolean causes(Throwable error) {
        return Stream.iterate(error, failure -> failure != null, Throwable::getCause)
                .limit(20)
                .anyMatch(failure -> failure instanceof SQLException refused && away(refused));
    }

    /** SQL's class 08 is the connection; PostgreSQL's 57P is a server that ends or begins, 57014 a late answer. */
    private static boolean away(SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        String message = String.valueOf(refused.getMessage());
        return state.startsWith("08")
                || state.startsWith("57P")
                || state.equals("57014")
                || message.startsWith(NO_CONNECTION);
    }
}
