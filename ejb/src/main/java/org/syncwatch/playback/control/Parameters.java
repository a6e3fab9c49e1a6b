package org.syncwatch.playback.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds array parameters one after the other. */
final class Parameters {

    private final Connection connection;
    private final PreparedStatement statement;
    private int bound;

    Parameters(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    void add(String elementType, List<? extends @Nullable Object> elements) throws SQLException {
        statement.setArray(++bound, connection.createArrayOf(elementType, elements.toArray()));
    }
}
