package org.syncwatch.room.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.syncwatch.account.boundary.Banished;
import org.syncwatch.room.control.Evictions;

/** Takes a banned account's seats away: its member secrets would let it in again as if it were nobody. */
@ApplicationScoped
public class BannedMembers {

    private final Evictions evictions;

    @Inject
    public BannedMembers(Evictions evictions) {
        this.evictions = evictions;
    }

    void evict(@Observes Banished banned) {
        evictions.evict(banned.account());
    }
}
