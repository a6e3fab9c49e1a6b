package org.syncwatch.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.limits.boundary.TooMany;

/** Asks somebody who is signed in for their password again, and slows down whoever guesses it on a page left open. */
@ApplicationScoped
public class OwnPassword {

    private final PasswordHashing hashing;
    private final Accounts accounts;
    private final GuessGuard guard;

    @Inject
    public OwnPassword(PasswordHashing hashing, Accounts accounts, GuessGuard guard) {
        this.hashing = hashing;
        this.accounts = accounts;
        this.guard = guard;
    }

    /**
     * Empty when it is right.
     *
     * @param network of the client as limits count it, or null for one that has no limit
     */
    Optional<PasswordOutcome> refusal(UUID account, String password, @Nullable String network) {
        String login = account.toString();
        Optional<TooMany> heldUp = guard.heldUp(login, network);
        if (heldUp.isPresent()) {
            return Optional.of(new PasswordOutcome.HeldUp(heldUp.get()));
        }
        Optional<Boolean> right = hashing.matches(password, accounts.passwordHash(account));
        if (right.isEmpty()) {
            return Optional.of(new PasswordOutcome.Busy());
        }
        if (!right.get()) {
            guard.wrong(login, network);
            return Optional.of(new PasswordOutcome.WrongPassword());
        }
        guard.right(login, network);
        return Optional.empty();
    }
}
