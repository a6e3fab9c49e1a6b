package org.syncwatch.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syncwatch.account.control.LoginHash;
import org.syncwatch.limits.boundary.Limit;
import org.syncwatch.limits.boundary.Limits;
import org.syncwatch.limits.boundary.TooMany;

/** Slows down whoever guesses passwords; a login that does not exist is counted as one that does. */
@ApplicationScoped
public class GuessGuard {

    private final Limits limits;

    @Inject
    public GuessGuard(Limits limits) {
        this.limits = limits;
    }

    Optional<TooMany> heldUp(String login, @Nullable String network) {
        Optional<TooMany> ofAccount = limits.blocked(Limit.WRONG_PASSWORDS_OF_ACCOUNT, name(login));
        return network == null || ofAccount.isPresent()
                ? ofAccount
                : limits.blocked(Limit.WRONG_PASSWORDS, name(login) + " " + network)
                        .or(() -> limits.blocked(Limit.WRONG_PASSWORDS_FROM_ADDRESS, network));
    }

    void wrong(String login, @Nullable String network) {
        limits.failed(Limit.WRONG_PASSWORDS_OF_ACCOUNT, name(login));
        if (network != null) {
            limits.failed(Limit.WRONG_PASSWORDS, name(login) + " " + network);
            limits.failed(Limit.WRONG_PASSWORDS_FROM_ADDRESS, network);
        }
    }

    /** Who guessed a password of their own account is forgiven that, and not what they tried at others. */
    void right(String login, @Nullable String network) {
        if (network != null) {
            limits.forget(Limit.WRONG_PASSWORDS, name(login) + " " + network);
        }
    }

    /** Two ways to write it are one login; a hash keeps addresses out of the grid. */
    private static String name(String login) {
        return LoginHash.of(login.strip().toLowerCase(Locale.ROOT));
    }
}
