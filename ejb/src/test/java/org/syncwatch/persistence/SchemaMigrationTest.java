package org.syncwatch.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.testing.TestDatabase;

class SchemaMigrationTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @Test
    void migratingTwiceChangesNothing() {
        assertThat(SchemaMigration.flyway(database.dataSource()).migrate().migrationsExecuted)
                .isZero();
    }

    @Test
    void theSchemaHasTheAccountTables() {
        Object tables = database.inTransaction(em -> em.createNativeQuery(
                        "select string_agg(table_name, ' ' order by table_name) from information_schema.tables"
                                + " where table_schema = 'public'",
                        String.class)
                .getSingleResult());
        assertThat(tables.toString()).contains("account", "refresh_family", "refresh_token");
    }
}
