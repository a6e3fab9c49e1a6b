package org.syncwatch.audit.boundary;

import static org.syncwatch.audit.boundary.Retention.ACTIVITY;
import static org.syncwatch.audit.boundary.Retention.MODERATION;
import static org.syncwatch.audit.boundary.Retention.SECURITY;

/** The kinds of deeds that are noted. */
public enum AuditType {
    ROOM_CREATED("room.created", ACTIVITY),
    ROOM_DELETED("room.deleted", MODERATION),
    ROOM_SETTINGS_CHANGED("room.settings_changed", MODERATION),
    ROOM_INVITE_CHANGED("room.invite_changed", MODERATION),

    PARTICIPANT_JOINED("participant.joined", ACTIVITY),
    PARTICIPANT_LEFT("participant.left", ACTIVITY),
    PARTICIPANT_KICKED("participant.kicked", MODERATION),
    PARTICIPANT_BANNED("participant.banned", SECURITY),
    PARTICIPANT_BAN_UNDONE("participant.ban_undone", SECURITY),

    PERMISSION_GRANTED("permission.granted", MODERATION),
    PERMISSION_REVOKED("permission.revoked", MODERATION),
    OWNERSHIP_TRANSFERRED("ownership.transferred", MODERATION),

    PLAYBACK_STARTED("playback.started", ACTIVITY),
    PLAYBACK_PAUSED("playback.paused", ACTIVITY),
    PLAYBACK_VIDEO_CHANGED("playback.video_changed", ACTIVITY),

    MESSAGE_EDITED("message.edited", MODERATION),
    MESSAGE_DELETED("message.deleted", MODERATION),
    MESSAGE_DELETED_BY_MODERATOR("message.deleted_by_moderator", MODERATION),

    FRIEND_BLOCKED("friend.blocked", MODERATION),
    FRIEND_UNBLOCKED("friend.unblocked", MODERATION),

    AUTH_REGISTERED("auth.registered", SECURITY),
    AUTH_LOGIN("auth.login", SECURITY),
    AUTH_LOGIN_FAILED("auth.login_failed", SECURITY),
    AUTH_LOGOUT("auth.logout", SECURITY),
    AUTH_PASSWORD_CHANGED("auth.password_changed", SECURITY),
    AUTH_SESSIONS_ENDED("auth.sessions_ended", SECURITY),
    ACCOUNT_RENAMED("account.renamed", SECURITY),
    ACCOUNT_DELETED("account.deleted", SECURITY),

    ADMIN_USER_BANNED("admin.user_banned", SECURITY),
    ADMIN_USER_BAN_UNDONE("admin.user_ban_undone", SECURITY),
    ADMIN_CONTENT_REMOVED("admin.content_removed", MODERATION),
    ADMIN_TRANSCODE_RETRIED("admin.transcode_retried", MODERATION),
    ADMIN_AUDIT_EXPORTED("admin.audit_exported", SECURITY);

    private final String code;
    private final Retention retention;

    AuditType(String code, Retention retention) {
        this.code = code;
        this.retention = retention;
    }

    /** As it is stored and told. */
    public String code() {
        return code;
    }

    public Retention retention() {
        return retention;
    }
}
