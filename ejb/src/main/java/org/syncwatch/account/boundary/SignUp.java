package org.syncwatch.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes accounts. The slow hash is computed before the transaction begins, so it holds no database connection. */
@ApplicationScoped
public class SignUp {

    /** Longest password in bytes of UTF-8. */
    public static final int MAX_PASSWORD_BYTES = PasswordHashing.MAX_BYTES;

    private final PasswordHashing hashing;
    private final Accounts accounts;
    private final Admins admins;

    @Inject
    public SignUp(PasswordHashing hashing, Accounts accounts, Admins admins) {
        this.hashing = hashing;
        this.accounts = accounts;
        this.admins = admins;
    }

    /** What came of it. */
    public sealed interface Outcome {

        record SignedUp(Identity identity) implements Outcome {}

        record EmailTaken() implements Outcome {}

        record UsernameTaken() implements Outcome {}

        /** Too many passwords are being hashed; try again in a few seconds. */
        record Busy() implements Outcome {}
    }

    /**
     * @param email well-formed, at most 254 characters; stored in lower case
     * @param username 3 to 32 of letters, digits, dot, dash, underscore; unique without regard to case
     * @param password at most {@link #MAX_PASSWORD_BYTES} bytes
     */
    public Outcome signUp(String email, String username, String password) {
        if (admins.include(username)) {
            return new Outcome.UsernameTaken();
        }
        var hash = hashing.hash(password);
        return hash.isPresent() ? accounts.add(email, username, hash.get()) : new Outcome.Busy();
    }
}
