package org.syncwatch.audit.boundary;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deed that is noted. Fire it as a CDI event in the transaction of the deed: both are stored or neither is; a refused deed
 * is stored in any case.
 *
 * @param actor the account, or null for a guest or nobody known
 * @param actorName as others saw the actor
 * @param targetId the target's id, or what stands for it
 * @param metadata what else matters; never a secret and never an e-mail address, since it is logged, too
 * @param success false for a deed that was tried and refused
 */
public record AuditEvent(
        AuditType type,
        @Nullable UUID actor,
        @Nullable String actorName,
        TargetType targetType,
        String targetId,
        Map<String, String> metadata,
        boolean success) {

    public AuditEvent {
        metadata = Map.copyOf(metadata);
    }
}
