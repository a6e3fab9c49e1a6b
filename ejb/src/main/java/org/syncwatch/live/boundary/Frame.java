package org.syncwatch.live.boundary;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * One message for everybody in a room, encoded once and never parsed on the way.
 *
 * @param order sequence ({@code PLAYBACK}, {@code GATE}) or revision ({@code ROSTER}, {@code SETTINGS}); number of the log's entry
 *     ({@code CHAT}); for {@code VITALS} the number of the node that tells them, for {@code TYPING} that of the member; 0 for others
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
        /** Whole settings: newer ones replace older ones that are still unsent. */
        SETTINGS,
        /** The room ends soon: the last word replaces those still unsent. */
        EXPIRING,
        /** Somebody was sent out: delivered to that member alone, whose sockets are closed then. */
        REMOVED,
        /** The next entry of the chat's log: never left out. */
        CHAT,
        /** Whether a member is writing: a newer word on that member replaces an older one that is still unsent. */
        TYPING,
        /** The room is gone: delivered, then the sockets are closed. */
        CLOSED,
        /** For nodes, not for browsers: names the one socket a member keeps. */
        SUPERSEDED;

        /** Empty for what another version knows. */
        public static Optional<Kind> named(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(name))
                    .findFirst();
        }
    }
}
