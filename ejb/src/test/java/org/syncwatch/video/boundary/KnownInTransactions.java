package org.syncwatch.video.boundary;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.syncwatch.testing.TestDatabase;

/** With a transaction for each call as the platform makes them. */
final class KnownInTransactions extends KnownFilms {

    private final TestDatabase database;

    KnownInTransactions(TestDatabase database, Clock clock) {
        super(database.entities(), clock);
        this.database = database;
    }

    @Override
    public Set<UUID> unknown(Collection<UUID> ids) {
        return database.inTransaction(entities -> super.unknown(ids));
    }

    @Override
    public List<Settled> toTidy(Duration settledFor) {
        return database.inTransaction(entities -> super.toTidy(settledFor));
    }

    @Override
    public boolean unchanged(Settled film, Duration settledFor) {
        return database.<Boolean>inTransaction(entities -> super.unchanged(film, settledFor));
    }

    @Override
    public void noteTidied(UUID film) {
        database.transact(entities -> super.noteTidied(film));
    }
}
