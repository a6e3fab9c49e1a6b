package org.syncwatch.protocol.server;

import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.PlaybackState;

/**
 * Answers a client's hello.
 *
 * @param protocolVersion the server's {@code "major.minor"}
 * @param compatible whether the session goes on; when false the socket is closed with 4400 after this frame
 * @param upgradeRequired whether a newer client is needed; false for a client that is newer than this server
 * @param serverTimeMs cluster time in milliseconds since 1970
 * @param session null when not compatible
 */
public record ServerHello(
        String protocolVersion,
        boolean compatible,
        boolean upgradeRequired,
        double serverTimeMs,
        @Nullable Session session)
        implements ServerMessage {

    /**
     * @param memberId who this socket speaks for
     * @param video the current source's transcoding status, or null without an uploaded source
     * @param recovery what a returning member missed, or null for one who said no last seen sequence
     */
    public record Session(
            String memberId,
            RoomInfo room,
            PlaybackState playback,
            Roster roster,
            @Nullable VideoStatus video,
            @Nullable Recovery recovery) {}

    /**
     * @param maxParticipants 2 to the configured ceiling
     * @param waitFor whom a start waits for
     * @param waitDeadlineMs how long it waits at most, in milliseconds
     */
    public record RoomInfo(
            String code,
            String name,
            int maxParticipants,
            PlaybackControl playbackControl,
            WaitFor waitFor,
            int waitDeadlineMs) {}

    /** Whom a start waits for; late joiners and those who were waited for in vain are outside. */
    public enum WaitFor {
        everyone,
        /** More than half of those who are here. */
        quorum,
        owner,
        nobody
    }

    public enum PlaybackControl {
        owner_only,
        all,
        selected
    }
}
