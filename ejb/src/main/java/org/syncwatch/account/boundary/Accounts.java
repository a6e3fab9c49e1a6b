package org.syncwatch.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.account.control.AccountStore;
import org.syncwatch.account.control.SessionRows;
import org.syncwatch.account.entity.Account;
import org.syncwatch.audit.boundary.AuditEvent;
import org.syncwatch.audit.boundary.AuditType;
import org.syncwatch.audit.boundary.TargetType;

/** The accounts there are. */
@ApplicationScoped
@Transactional
public class Accounts {

    private final AccountStore store;
    private final SessionRows sessions;
    private final Clock clock;
    private final Event<AuditEvent> audit;

    @Inject
    public Accounts(AccountStore store, SessionRows sessions, Clock clock, Event<AuditEvent> audit) {
        this.store = store;
        this.sessions = sessions;
        this.clock = clock;
        this.audit = audit;
    }

    public Optional<Identity> find(UUID id) {
        return store.byId(id).map(Identity::of);
    }

    /** What sign-in needs to check a password; never leaves the capability. */
    record Credentials(
            @Nullable Identity identity,
            @Nullable String passwordHash,
            @Nullable String banReason) {}

    Credentials credentials(String login) {
        return store.byLogin(login)
                .map(account -> new Credentials(
                        Identity.of(account),
                        account.passwordHash(),
                        account.banned() ? String.valueOf(account.banReason()) : null))
                .orElse(new Credentials(null, null, null));
    }

    /** Null for nobody, which hashing takes as a password that is wrong. */
    @Nullable
    String passwordHash(UUID id) {
        return store.byId(id).map(Account::passwordHash).orElse(null);
    }

    /** From now on nobody is behind it. */
    void delete(UUID id) {
        store.locked(id).ifPresent(account -> {
            audit.fire(OwnDeeds.noted(AuditType.ACCOUNT_DELETED, account, Map.of()));
            account.delete(clock.instant());
            sessions.endOthers(id, null);
        });
    }

    List<UUID> unerased() {
        return store.unerased();
    }

    void noteErased(UUID id) {
        store.noteErased(id);
    }

    SignUp.Outcome add(String email, String username, String passwordHash) {
        var added = store.add(email, username, passwordHash);
        if (added.isPresent()) {
            Identity identity = Identity.of(added.get());
            String id = identity.id().toString();
            audit.fire(new AuditEvent(
                    AuditType.AUTH_REGISTERED,
                    identity.id(),
                    identity.username(),
                    TargetType.USER,
                    id,
                    Map.of(),
                    true));
            return new SignUp.Outcome.SignedUp(identity);
        }
        return store.byEmail(email).isPresent() ? new SignUp.Outcome.EmailTaken() : new SignUp.Outcome.UsernameTaken();
    }
}
