package org.syncwatch.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Checks passwords, in the same time for accounts that exist and accounts that do not. */
@ApplicationScoped
public class SignIn {

    private final PasswordHashing hashing;
    private final Accounts accounts;

    @Inject
    public SignIn(PasswordHashing hashing, Accounts accounts) {
        this.hashing = hashing;
        this.accounts = accounts;
    }

    /** What came of it. */
    public sealed interface Outcome {

        record SignedIn(Identity identity) implements Outcome {}

        /** No such account or not its password: which of the two is nobody's business. */
        record BadCredentials() implements Outcome {}

        /** Too many passwords are being hashed; try again in a few seconds. */
        record Busy() implements Outcome {}
    }

    /** @param login e-mail address or username, in any case */
    public Outcome signIn(String login, String password) {
        var credentials = accounts.credentials(login);
        var matches = hashing.matches(password, credentials.passwordHash());
        if (matches.isEmpty()) {
            return new Outcome.Busy();
        }
        var identity = credentials.identity();
        return matches.get() && identity != null ? new Outcome.SignedIn(identity) : new Outcome.BadCredentials();
    }
}
