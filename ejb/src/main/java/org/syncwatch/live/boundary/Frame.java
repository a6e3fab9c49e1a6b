package org.syncwatch.live.boundary;

import java.util.UUID;

/**
 * One message for everybody in a room, encoded once and never parsed on the way.
 *
 * @param order sequence ({@code PLAYBACK}, {@code GATE}) or revision ({@code ROSTER}); for {@code VITALS} the number of
 *     the node that tells them; 0 for others
 */
public record Frame(UUID room, Kind kind, long order, EncodedMessage message) {

    public Frame(UUID room, Kind kind, long order, String text) {
        this(room, kind, order, EncodedMessage.of(text));
    }

    public enum Kind {
        /** Whole playback state: a newer one replaces an older one that is still unsent. */
        PLAYBACK,
        /** Whole roster: a newer one replaces an older one that is still unsent. */
        ROSTER,
        /** Who is still waited for: each step counts, but only of the newest sequence. */
        GATE,
        /** How the players of a node's members do: a newer one of that node replaces an older one that is still unsent. */
        VITALS,
        /** Whole status of the room's film: the last one replaces those still unsent. */
        VIDEO,
        /** The room is gone: delivered, then the sockets are closed. */
        CLOSED,
        /** For nodes, not for browsers: names the one socket a member keeps. */
        SUPERSEDED
    }
}
