package org.syncwatch.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.syncwatch.account.control.AccountStore;
import org.syncwatch.account.entity.Account;

/** Reads who was banned not long ago. */
@ApplicationScoped
@Transactional
public class BannedSince {

    /** No access token lives longer. */
    private static final Duration LONG_AGO = Duration.ofDays(1);

    private final AccountStore accounts;
    private final Clock clock;

    @Inject
    public BannedSince(AccountStore accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    Set<UUID> accounts() {
        return accounts.bannedSince(clock.instant().minus(LONG_AGO)).stream()
                .map(Account::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
