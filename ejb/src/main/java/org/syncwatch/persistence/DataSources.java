package org.syncwatch.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** Makes the server's data source injectable; it is looked up at its first use, so a node without one deploys. */
@ApplicationScoped
class DataSources {

    @Produces
    @ApplicationScoped
    DataSource dataSource() {
        return SchemaMigration.dataSource();
    }
}
