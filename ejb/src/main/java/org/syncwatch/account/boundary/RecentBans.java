package org.syncwatch.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.syncwatch.platform.NodeRounds;
import org.syncwatch.platform.NodeStarted;

/**
 * The accounts whose access tokens may still be good although they were banned. Asking the database for each request would cost
 * everybody for the sake of a few, so each node asks once in a while.
 */
@ApplicationScoped
public class RecentBans {

    private static final Duration EVERY = Duration.ofSeconds(2);

    private final BannedSince banned;
    private final NodeRounds rounds;
    private final Event<AccountsBanned> listeners;
    private volatile Set<UUID> known = Set.of();

    @Inject
    public RecentBans(BannedSince banned, NodeRounds rounds, Event<AccountsBanned> listeners) {
        this.banned = banned;
        this.rounds = rounds;
        this.listeners = listeners;
    }

    void start(@Observes NodeStarted started) {
        rounds.every(EVERY, "looking for banned accounts", this::look);
    }

    public boolean include(UUID account) {
        return known.contains(account);
    }

    void look() {
        Set<UUID> now = banned.accounts();
        Set<UUID> fresh = new HashSet<>(now);
        fresh.removeAll(known);
        known = now;
        if (!fresh.isEmpty()) {
            listeners.fire(new AccountsBanned(fresh));
        }
    }
}
