package org.syncwatch.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.account.control.AccountStore;

/** The accounts there are. */
@ApplicationScoped
@Transactional
public class Accounts {

    private final AccountStore store;

    @Inject
    public Accounts(AccountStore store) {
        this.store = store;
    }

    public Optional<Identity> find(UUID id) {
        return store.byId(id).map(Identity::of);
    }

    /** What sign-in needs to check a password; never leaves the capability. */
    record Credentials(
            @Nullable Identity identity, @Nullable String passwordHash) {}

    Credentials credentials(String login) {
        return store.byLogin(login)
                .map(account -> new Credentials(Identity.of(account), account.passwordHash()))
                .orElse(new Credentials(null, null));
    }

    SignUp.Outcome add(String email, String username, String passwordHash) {
        var added = store.add(email, username, passwordHash);
        if (added.isPresent()) {
            return new SignUp.Outcome.SignedUp(Identity.of(added.get()));
        }
        return store.byEmail(email).isPresent() ? new SignUp.Outcome.EmailTaken() : new SignUp.Outcome.UsernameTaken();
    }
}
