package org.syncwatch.room.control;

import java.util.Map;
import org.syncwatch.audit.boundary.AuditEvent;
import org.syncwatch.audit.boundary.AuditTrail.Deed;
import org.syncwatch.audit.boundary.AuditType;
import org.syncwatch.audit.boundary.TargetType;
import org.syncwatch.room.entity.Member;

/** What the audit log is told of members who come and go. */
public final class Comings {

    private Comings() {}

    public static Deed joined(Member member) {
        return deed(
                AuditType.PARTICIPANT_JOINED,
                member,
                Map.of("member", member.id().toString(), "role", member.role().name()));
    }

    /** @param why {@code left} on purpose, or {@code lapsed} without a sign of life */
    public static Deed left(Member member, String why) {
        return deed(
                AuditType.PARTICIPANT_LEFT, member, Map.of("member", member.id().toString(), "why", why));
    }

    private static Deed deed(AuditType type, Member member, Map<String, String> metadata) {
        return new Deed(
                new AuditEvent(
                        type,
                        member.accountId(),
                        member.name(),
                        TargetType.ROOM,
                        member.roomId().toString(),
                        metadata,
                        true),
                member.address());
    }
}
