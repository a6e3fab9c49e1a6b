package org.syncwatch.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.syncwatch.persistence.SchemaMigration;

/** The PostgreSQL server behind {@link TestDatabase}; it migrates one template and copies it. */
final class TestServer implements ExtensionContext.Store.CloseableResource {

    private static final String USER = "postgres";
    private static final String TEMPLATE = "migrated";

    private final EmbeddedPostgres postgres;
    private final AtomicInteger databases = new AtomicInteger();

    private TestServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static TestServer start() {
        try {
            var server = new TestServer(EmbeddedPostgres.builder().start());
            server.execute("create database " + TEMPLATE);
            SchemaMigration.flyway(server.postgres.getDatabase(USER, TEMPLATE)).migrate();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    DataSource freshDatabase() throws SQLException {
        String name = "test" + databases.incrementAndGet();
        execute("create database " + name + " template " + TEMPLATE);
        return postgres.getDatabase(USER, name);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
