package org.syncwatch.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.syncwatch.account.control.AccountStore;
import org.syncwatch.account.control.RefreshSecret;
import org.syncwatch.account.control.RefreshTokens;
import org.syncwatch.account.control.RefreshTokens.Rotation;
import org.syncwatch.account.entity.Account;
import org.syncwatch.account.entity.Device;
import org.syncwatch.audit.boundary.AuditEvent;
import org.syncwatch.audit.boundary.AuditType;
import org.syncwatch.audit.boundary.TargetType;

/** Keeps people signed in by refresh secrets; the rules of rotation are {@link RefreshTokens}'. */
@ApplicationScoped
@Transactional
public class Sessions {

    private static final System.Logger LOG = System.getLogger(Sessions.class.getName());

    private final RefreshTokens tokens;
    private final AccountStore accounts;
    private final Event<AuditEvent> audit;

    @Inject
    public Sessions(RefreshTokens tokens, AccountStore accounts, Event<AuditEvent> audit) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.audit = audit;
    }

    /**
     * A refresh secret for the browser.
     *
     * @param session names the session for as long as it lasts
     * @param secret 43 characters; hand it to the browser and forget it
     * @param expiresAt when it stops to work unless it is used before
     */
    public record Ticket(UUID session, String secret, Instant expiresAt) {

        @Override
        public String toString() {
            return "Ticket[…, expiresAt=" + expiresAt + "]";
        }
    }

    /** What came of a refresh. */
    public sealed interface Outcome {

        record Refreshed(Identity identity, Ticket ticket) implements Outcome {}

        /** An old secret came back, so the session was ended for everyone who holds one of it. */
        record Reused() implements Outcome {}

        /** Never issued, expired or ended. */
        record Ended() implements Outcome {}
    }

    public Ticket start(UUID accountId, Device device) {
        return ticket(tokens.startFamily(accountId, device));
    }

    public Outcome refresh(String secret) {
        Rotation rotation = tokens.rotate(new RefreshSecret(secret));
        if (rotation instanceof Rotation.Rotated rotated) {
            return accounts.byId(rotated.accountId())
                    .filter(account -> !account.banned())
                    .<Outcome>map(account -> new Outcome.Refreshed(Identity.of(account), ticket(rotated)))
                    .orElseGet(Outcome.Ended::new);
        }
        if (rotation instanceof Rotation.Reused reused) {
            LOG.log(System.Logger.Level.WARNING, "An old refresh token of account {0} came back", reused.accountId());
            note(AuditType.AUTH_SESSIONS_ENDED, reused.accountId(), Map.of("why", "an old token came back"));
            return new Outcome.Reused();
        }
        return new Outcome.Ended();
    }

    /** Ends the session the secret belongs to; an unknown secret changes nothing. */
    public void end(String secret) {
        tokens.endFamily(new RefreshSecret(secret))
                .ifPresent(account -> note(AuditType.AUTH_LOGOUT, account, Map.of()));
    }

    /** Forgets expired secrets; returns how many. */
    public int sweep() {
        return tokens.sweep();
    }

    private void note(AuditType type, UUID account, Map<String, String> metadata) {
        String name = accounts.byId(account).map(Account::username).orElse(null);
        audit.fire(new AuditEvent(type, account, name, TargetType.USER, account.toString(), metadata, true));
    }

    private static Ticket ticket(Rotation.Rotated rotated) {
        return new Ticket(rotated.family(), rotated.secret().text(), rotated.expiresAt());
    }
}
