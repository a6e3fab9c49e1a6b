package org.syncwatch.account.boundary;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Told on every node, within seconds: these accounts must go. */
public record AccountsBanned(Set<UUID> accounts) {

    /** @param account null for a guest */
    public boolean includes(@Nullable UUID account) {
        return account != null && accounts.contains(account);
    }
}
