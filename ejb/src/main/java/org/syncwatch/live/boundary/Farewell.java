package org.syncwatch.live.boundary;

/** Why the server ends a socket, with the close code the browser sees. */
public enum Farewell {
    GOING_DOWN(1012, "node_going_down"),
    MALFORMED(1007, "malformed_frames"),
    FLOODING(1008, "too_many_frames"),
    INCOMPATIBLE(4400, "incompatible_version"),
    NODE_FULL(1013, "node_full"),
    ACCOUNT_BANNED(4403, "account_banned"),
    NOT_ADMITTED(4401, "ticket_refused"),
    KICKED(4403, "kicked"),
    BANNED(4403, "banned"),
    ROOM_GONE(4404, "room_gone"),
    TOO_SLOW(4408, "reader_too_slow"),
    SUPERSEDED(4409, "connected_elsewhere"),
    SILENT(4410, "no_heartbeat"),
    TOO_MANY_SOCKETS(4429, "too_many_sockets"),
    UNAVAILABLE(1011, "unavailable");

    private final int code;
    private final String reason;

    Farewell(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    public int code() {
        return code;
    }

    public String reason() {
        return reason;
    }
}
