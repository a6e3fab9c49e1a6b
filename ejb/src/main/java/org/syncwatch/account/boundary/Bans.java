package org.syncwatch.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syncwatch.account.control.AccountStore;
import org.syncwatch.account.control.RefreshTokens;
import org.syncwatch.account.entity.Account;
import org.syncwatch.audit.boundary.Actor;
import org.syncwatch.audit.boundary.AuditEvent;
import org.syncwatch.audit.boundary.AuditType;
import org.syncwatch.audit.boundary.TargetType;

/** Keeps accounts out of the whole installation. */
@ApplicationScoped
@Transactional
public class Bans {

    private final AccountStore accounts;
    private final RefreshTokens tokens;
    private final Admins admins;
    private final Clock clock;
    private final Event<AuditEvent> audit;
    private final Event<Banished> banished;

    @Inject
    public Bans(
            AccountStore accounts,
            RefreshTokens tokens,
            Admins admins,
            Clock clock,
            Event<AuditEvent> audit,
            Event<Banished> banished) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.admins = admins;
        this.clock = clock;
        this.audit = audit;
        this.banished = banished;
    }

    /**
     * Ends all sessions of the account and lets it begin no other; its sockets are closed within seconds.
     *
     * @param by the admin
     * @param reason what the banned one is told, 1 to 200 characters
     */
    public BanOutcome ban(Actor by, String username, String reason) {
        Optional<Account> found = accounts.byUsername(username);
        if (found.isEmpty()) {
            return BanOutcome.UNKNOWN_ACCOUNT;
        }
        Account account = found.get();
        if (admins.include(account.username())) {
            return BanOutcome.IS_AN_ADMIN;
        }
        Instant now = clock.instant();
        account.ban(reason, now);
        tokens.endAll(account.id());
        banished.fire(new Banished(account.id()));
        note(AuditType.ADMIN_USER_BANNED, by, account, Map.of("reason", reason));
        return BanOutcome.DONE;
    }

    /** Lets the account sign in again; one that was not banned stays as it is. */
    public BanOutcome undo(Actor by, String username) {
        Optional<Account> found = accounts.byUsername(username);
        if (found.isEmpty()) {
            return BanOutcome.UNKNOWN_ACCOUNT;
        }
        if (found.get().banned()) {
            found.get().pardon();
            note(AuditType.ADMIN_USER_BAN_UNDONE, by, found.get(), Map.of());
        }
        return BanOutcome.DONE;
    }

    /** The newest first. */
    public List<BannedAccount> list() {
        return accounts.banned().stream()
                .map(account -> new BannedAccount(
                        account.id(), account.username(), account.bannedAt().orElseThrow(), account.banReason()))
                .toList();
    }

    private void note(AuditType type, Actor by, Account account, Map<String, String> metadata) {
        audit.fire(new AuditEvent(
                type, by.id(), by.name(), TargetType.USER, account.id().toString(), metadata, true));
    }
}
