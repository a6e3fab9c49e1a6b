package org.syncwatch.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syncwatch.audit.boundary.AuditEvent;
import org.syncwatch.audit.boundary.AuditType;
import org.syncwatch.audit.boundary.TargetType;
import org.syncwatch.limits.boundary.TooMany;

/** Checks passwords, in the same time for accounts that exist and accounts that do not. */
@ApplicationScoped
public class SignIn {

    private final PasswordHashing hashing;
    private final Accounts accounts;
    private final GuessGuard guard;
    private final Event<AuditEvent> audit;

    @Inject
    public SignIn(PasswordHashing hashing, Accounts accounts, GuessGuard guard, Event<AuditEvent> audit) {
        this.hashing = hashing;
        this.accounts = accounts;
        this.guard = guard;
        this.audit = audit;
    }

    /** What came of it. */
    public sealed interface Outcome {

        record SignedIn(Identity identity) implements Outcome {}

        /** No such account or not its password: which of the two is nobody's business. */
        record BadCredentials() implements Outcome {}

        /** The password was right, but the account is banned. */
        record Banned(String reason) implements Outcome {}

        /** Too many wrong passwords came before; this one was not looked at. */
        record HeldUp(TooMany why) implements Outcome {}

        /** Too many passwords are being hashed; try again in a few seconds. */
        record Busy() implements Outcome {}
    }

    /**
     * @param login e-mail address or username, in any case
     * @param network of the client as limits count it, or null for one that has no limit
     */
    public Outcome signIn(String login, String password, @Nullable String network) {
        Optional<TooMany> heldUp = guard.heldUp(login, network);
        if (heldUp.isPresent()) {
            return new Outcome.HeldUp(heldUp.get());
        }
        var credentials = accounts.credentials(login);
        var matches = hashing.matches(password, credentials.passwordHash());
        if (matches.isEmpty()) {
            return new Outcome.Busy();
        }
        Identity identity = credentials.identity();
        if (!matches.get() || identity == null) {
            guard.wrong(login, network);
            note(AuditType.AUTH_LOGIN_FAILED, identity, Map.of(), false);
            return new Outcome.BadCredentials();
        }
        guard.right(login, network);
        String banReason = credentials.banReason();
        if (banReason != null) {
            note(AuditType.AUTH_LOGIN_FAILED, identity, Map.of("why", "banned"), false);
            return new Outcome.Banned(banReason);
        }
        note(AuditType.AUTH_LOGIN, identity, Map.of(), true);
        return new Outcome.SignedIn(identity);
    }

    /** What was typed is not noted: people type their passwords into the wrong field. */
    private void note(AuditType type, @Nullable Identity account, Map<String, String> metadata, boolean success) {
        String target = account == null ? "unknown" : account.id().toString();
        Identity actor = success ? account : null;
        audit.fire(new AuditEvent(
                type,
                actor == null ? null : actor.id(),
                actor == null ? null : actor.username(),
                TargetType.USER,
                target,
                metadata,
                success));
    }
}
