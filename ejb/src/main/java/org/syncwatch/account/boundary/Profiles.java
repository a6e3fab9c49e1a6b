package org.syncwatch.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.syncwatch.account.control.AccountStore;
import org.syncwatch.account.entity.Account;
import org.syncwatch.audit.boundary.AuditEvent;
import org.syncwatch.audit.boundary.AuditType;

/** How people show themselves. */
@ApplicationScoped
@Transactional
public class Profiles {

    private final AccountStore store;
    private final Clock clock;
    private final Event<AuditEvent> audit;
    private final Duration renameEvery;

    @Inject
    public Profiles(
            AccountStore store,
            Clock clock,
            Event<AuditEvent> audit,
            @ConfigProperty(name = "syncwatch.account.rename-every") Duration renameEvery) {
        this.store = store;
        this.clock = clock;
        this.audit = audit;
        this.renameEvery = renameEvery;
    }

    public Optional<Profile> find(UUID id) {
        return store.byId(id).map(this::profile);
    }

    /** Of two who want one name at once the unique index refuses one: {@link Renaming} turns that into an answer. */
    RenameOutcome rename(UUID id, String username) {
        Optional<Account> found = store.locked(id);
        if (found.isEmpty()) {
            return new RenameOutcome.NoAccount();
        }
        Account account = found.get();
        if (account.username().equals(username)) {
            return new RenameOutcome.Renamed(profile(account));
        }
        Instant again = renameableAt(account);
        if (again != null) {
            return new RenameOutcome.TooSoon(again);
        }
        if (store.taken(username, id)) {
            return new RenameOutcome.Taken();
        }
        audit.fire(OwnDeeds.noted(AuditType.ACCOUNT_RENAMED, account, Map.of("to", username)));
        account.rename(username, clock.instant());
        store.flush();
        return new RenameOutcome.Renamed(profile(account));
    }

    /**
     * Shows another picture, or none.
     *
     * @return the one shown before
     */
    public Optional<String> show(UUID id, @Nullable String avatar) {
        return store.locked(id).map(account -> {
            String before = account.avatar();
            account.show(avatar);
            return before;
        });
    }

    private Profile profile(Account account) {
        return new Profile(
                account.id(),
                account.username(),
                account.email(),
                account.avatar(),
                account.createdAt(),
                renameableAt(account));
    }

    private @Nullable Instant renameableAt(Account account) {
        Instant changed = account.usernameChangedAt();
        Instant again = changed == null ? null : changed.plus(renameEvery);
        return again != null && again.isAfter(clock.instant()) ? again : null;
    }
}
