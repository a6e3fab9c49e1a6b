package org.syncwatch.protocol.server;

import org.syncwatch.protocol.PlaybackState;

/**
 * Tells every member of a room that a command was applied; carries the whole state after it.
 *
 * @param issuedBy member id of whoever gave the command
 */
public record CommandApplied(String commandId, Action action, String issuedBy, PlaybackState state)
        implements ServerMessage {

    public enum Action {
        PLAY,
        PAUSE,
        SEEK,
        SET_RATE,
        SET_SOURCE
    }
}
