package org.syncwatch.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes passwords, and ends every other session, because one of them may be the reason for the change. */
@ApplicationScoped
public class PasswordChange {

    private final OwnPassword own;
    private final PasswordHashing hashing;
    private final OwnSessions sessions;

    @Inject
    public PasswordChange(OwnPassword own, PasswordHashing hashing, OwnSessions sessions) {
        this.own = own;
        this.hashing = hashing;
        this.sessions = sessions;
    }

    /**
     * @param session the one that goes on, or null for none
     * @param network of the client as limits count it, or null for one that has no limit
     */
    public PasswordOutcome change(
            UUID account, @Nullable UUID session, String oldPassword, String newPassword, @Nullable String network) {
        Optional<PasswordOutcome> refusal = own.refusal(account, oldPassword, network);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<String> hash = hashing.hash(newPassword);
        if (hash.isEmpty()) {
            return new PasswordOutcome.Busy();
        }
        sessions.changePassword(account, session, hash.get());
        return new PasswordOutcome.Done();
    }
}
