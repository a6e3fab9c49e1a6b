package org.syncwatch.account.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.account.control.AccountStore;
import org.syncwatch.account.control.SessionRows;
import org.syncwatch.audit.boundary.AuditEvent;
import org.syncwatch.audit.boundary.AuditType;

/**
 * The sessions of one's own account. One that is ended gets no new access token; the last one it got is good for a quarter of
 * an hour at most.
 */
@ApplicationScoped
@Transactional
public class OwnSessions {

    private final SessionRows rows;
    private final AccountStore accounts;
    private final Event<AuditEvent> audit;

    @Inject
    public OwnSessions(SessionRows rows, AccountStore accounts, Event<AuditEvent> audit) {
        this.rows = rows;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** @param current the one that asks, or null when it does not say */
    public List<OwnSession> list(UUID account, @Nullable UUID current) {
        return rows.lasting(account, current);
    }

    /** Ends one of the account's own; another one changes nothing. */
    public void end(UUID account, UUID session) {
        if (rows.end(account, session)) {
            note(AuditType.AUTH_SESSIONS_ENDED, account, 1);
        }
    }

    /** @return how many ended */
    public int endOthers(UUID account, @Nullable UUID kept) {
        int ended = rows.endOthers(account, kept);
        if (ended > 0) {
            note(AuditType.AUTH_SESSIONS_ENDED, account, ended);
        }
        return ended;
    }

    void changePassword(UUID account, @Nullable UUID kept, String hash) {
        accounts.locked(account).ifPresent(known -> {
            known.changePassword(hash);
            note(AuditType.AUTH_PASSWORD_CHANGED, account, rows.endOthers(account, kept));
        });
    }

    private void note(AuditType type, UUID account, int ended) {
        accounts.byId(account)
                .map(known -> OwnDeeds.noted(type, known, Map.of("sessionsEnded", Integer.toString(ended))))
                .ifPresent(audit::fire);
    }
}
