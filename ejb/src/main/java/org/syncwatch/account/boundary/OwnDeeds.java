package org.syncwatch.account.boundary;

import java.util.Map;
import org.syncwatch.account.entity.Account;
import org.syncwatch.audit.boundary.AuditEvent;
import org.syncwatch.audit.boundary.AuditType;
import org.syncwatch.audit.boundary.TargetType;

/** What people did to their own accounts, as it is noted. */
final class OwnDeeds {

    private OwnDeeds() {}

    static AuditEvent noted(AuditType type, Account account, Map<String, String> metadata) {
        return new AuditEvent(
                type,
                account.id(),
                account.username(),
                TargetType.USER,
                account.id().toString(),
                metadata,
                true);
    }
}
