package org.syncwatch.room.control;

import org.jspecify.annotations.Nullable;
import org.syncwatch.audit.boundary.AuditType;
import org.syncwatch.chat.boundary.Notice;

/** What somebody decided about a room or a member of it, as the audit and the room's own log have it. */
public enum Verdict {
    SETTINGS(AuditType.ROOM_SETTINGS_CHANGED, Notice.Event.SETTINGS_CHANGED),
    INVITE(AuditType.ROOM_INVITE_CHANGED, Notice.Event.INVITE_CHANGED),
    KICKED(AuditType.PARTICIPANT_KICKED, Notice.Event.KICKED),
    BANNED(AuditType.PARTICIPANT_BANNED, Notice.Event.BANNED),
    LET_BACK(AuditType.PARTICIPANT_BAN_UNDONE, Notice.Event.UNBANNED),
    HANDED_OVER(AuditType.OWNERSHIP_TRANSFERRED, Notice.Event.OWNER_CHANGED),
    APPOINTED(AuditType.PERMISSION_GRANTED, Notice.Event.ROLE_CHANGED),
    DISMISSED(AuditType.PERMISSION_REVOKED, Notice.Event.ROLE_CHANGED),
    /** What one member may do beyond the rules, the roster tells. */
    GRANTED(AuditType.PERMISSION_GRANTED, null),
    REVOKED(AuditType.PERMISSION_REVOKED, null);

    private final AuditType deed;
    private final Notice.@Nullable Event notice;

    Verdict(AuditType deed, Notice.@Nullable Event notice) {
        this.deed = deed;
        this.notice = notice;
    }

    AuditType deed() {
        return deed;
    }

    /** Null for what does not get into the room's log. */
    Notice.@Nullable Event notice() {
        return notice;
    }
}
