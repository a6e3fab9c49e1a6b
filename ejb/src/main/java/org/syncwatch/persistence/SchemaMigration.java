package org.syncwatch.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.syncwatch.platform.NodeRoles;

/**
 * Brings the schema up to date before anything uses it; other start-up beans say {@code @DependsOn("SchemaMigration")}.
 * A node without the role {@code web} has no database and skips it.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    static final String DATA_SOURCE = "jdbc/syncwatch";

    private static final System.Logger LOG = System.getLogger(SchemaMigration.class.getName());

    @Inject
    NodeRoles roles;

    @PostConstruct
    void migrate() {
        if (!roles.web()) {
            return;
        }
        var result = flyway(dataSource()).migrate();
        LOG.log(
                System.Logger.Level.INFO,
                "Database schema is at version {0}, {1} migrations applied",
                result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion,
                result.migrationsExecuted);
    }

    /** The one configuration of Flyway, shared with the tests. */
    public static Flyway flyway(DataSource dataSource) {
        return Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load();
    }

    // Looked up, not injected, because a node without a database must deploy without one; the name is a constant.
    @SuppressWarnings("BanJNDI")
    static DataSource dataSource() {
        try {
            return InitialContext.doLookup(DATA_SOURCE);
        } catch (NamingException e) {
            throw new IllegalStateException("The data source " + DATA_SOURCE + " is not defined on this server", e);
        }
    }
}
