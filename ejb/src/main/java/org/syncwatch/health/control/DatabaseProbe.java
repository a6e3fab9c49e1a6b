package org.syncwatch.health.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.syncwatch.health.boundary.Part;
import org.syncwatch.health.boundary.Probe;
import org.syncwatch.platform.NodeRoles;

/** Asks PostgreSQL something trivial. */
@ApplicationScoped
public class DatabaseProbe implements Probe {

    private static final int TIMEOUT_SECONDS = 2;

    private final DataSource database;
    private final NodeRoles roles;

    @Inject
    public DatabaseProbe(DataSource database, NodeRoles roles) {
        this.database = database;
        this.roles = roles;
    }

    @Override
    public Part part() {
        return Part.DATABASE;
    }

    @Override
    public boolean needed() {
        return roles.web();
    }

    @Override
    public void look() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement("select 1")) {
            ask.setQueryTimeout(TIMEOUT_SECONDS);
            ask.execute();
        }
    }
}
