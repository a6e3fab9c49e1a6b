package org.syncwatch.protocol.server;

import org.syncwatch.protocol.PlaybackState;

/**
 * Tells every member of a room that a command was applied; carries the whole state after it.
 *
 * @param issuedBy member id of whoever gave the command
 * @param automatic not a member's wish but the waiting gate's doing: {@code issuedBy} became ready, left or stalled
 * @param issuedServerTimeMs cluster time at which a node received the command, milliseconds since 1970
 */
public record CommandApplied(
        String commandId,
        Action action,
        String issuedBy,
        boolean automatic,
        double issuedServerTimeMs,
        PlaybackState state)
        implements ServerMessage {

    public enum Action {
        PLAY,
        PAUSE,
        SEEK,
        SET_RATE,
        SET_SOURCE
    }
}
