package org.syncwatch.chat.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Binds rows to a statement column by column, as arrays. */
final class Bound<R> {

    /** A viewer waits for the answer: rather refuse than hang. */
    private static final int TIMEOUT_SECONDS = 2;

    private final Connection connection;
    private final PreparedStatement statement;
    private final List<R> rows;
    private int columns;

    Bound(Connection connection, PreparedStatement statement, List<R> rows) throws SQLException {
        this(connection, statement, rows, 0);
        statement.setQueryTimeout(TIMEOUT_SECONDS);
    }

    private Bound(Connection connection, PreparedStatement statement, List<R> rows, int columns) {
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
        this.columns = columns;
    }

    /** Goes on with other rows. */
    <S> Bound<S> then(List<S> others) {
        return new Bound<>(connection, statement, others, columns);
    }

    Bound<R> column(String type, Function<R, ? extends @Nullable Object> value) throws SQLException {
        Object[] values = rows.stream().map(value).toArray();
        statement.setArray(++columns, connection.createArrayOf(type, values));
        return this;
    }
}
