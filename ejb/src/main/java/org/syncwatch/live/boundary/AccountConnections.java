package org.syncwatch.live.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The account sockets this node holds. */
@ApplicationScoped
public class AccountConnections {

    private final Map<UUID, Set<AccountConnection>> accounts = new ConcurrentHashMap<>();

    public void add(AccountConnection connection) {
        accounts.compute(connection.accountId(), (id, held) -> {
            Set<AccountConnection> target = held == null ? ConcurrentHashMap.newKeySet() : held;
            target.add(connection);
            return target;
        });
    }

    public void remove(AccountConnection connection) {
        accounts.computeIfPresent(connection.accountId(), (id, held) -> {
            held.remove(connection);
            return held.isEmpty() ? null : held;
        });
    }

    public void deliver(Notice notice) {
        accounts.getOrDefault(notice.account(), Set.of()).forEach(connection -> connection.offer(notice.message()));
    }

    public Set<UUID> accountIds() {
        return Set.copyOf(accounts.keySet());
    }
}
