package org.syncwatch.protocol.server;

/** The room is gone; the socket is closed after this frame. */
public record RoomClosed(Reason reason) implements ServerMessage {

    public enum Reason {
        deleted_by_owner,
        expired
    }
}
