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
     * @param chat what the client missed of the chat, or its newest messages; null for a client that does not show it
     */
    public record Session(
            String memberId,
            RoomInfo room,
            PlaybackState playback,
            Roster roster,
            @Nullable VideoStatus video,
            @Nullable Recovery recovery,
            @Nullable ChatPage chat) {}

    /**
     * @param revision of the roster with which these settings came; older ones are to be dropped
     * @param maxParticipants 2 to the configured ceiling
     * @param playbackControl who may play, pause, seek and change the speed
     * @param sourceControl who may put on another film
     * @param chatControl who may write and react
     * @param waitFor whom a start waits for
     * @param waitDeadlineMs how long it waits at most, in milliseconds
     * @param succession who takes over when the owner is away
     * @param delegateId the member the owner named for that; null for none
     * @param expiresAtMs when the room ends, milliseconds since 1970
     * @param reclaim who may take the room back; null for nobody
     */
    public record RoomInfo(
            long revision,
            String code,
            String name,
            int maxParticipants,
            PlaybackControl playbackControl,
            PlaybackControl sourceControl,
            PlaybackControl chatControl,
            PlaybackControl speakControl,
            WaitFor waitFor,
            int waitDeadlineMs,
            boolean hasPassword,
            Succession succession,
            @Nullable String delegateId,
            long expiresAtMs,
            @Nullable Reclaim reclaim) {}

    /**
     * A room was taken from a member who was away, and may be taken back.
     *
     * @param untilMs milliseconds since 1970
     */
    public record Reclaim(String memberId, long untilMs) {}

    /** Who takes over a room whose owner is away. */
    public enum Succession {
        /** Of those with an account whoever came first. */
        join_order,
        /** The member whom the owner named, or else as by {@code join_order}. */
        delegate,
        /** Nobody: the film is paused until the owner is back. */
        nobody
    }

    /** Whom a start waits for; late joiners and those who were waited for in vain are outside. */
    public enum WaitFor {
        everyone,
        /** More than half of those who are here. */
        quorum,
        owner,
        nobody
    }

    /** Who may do something in a room. */
    public enum PlaybackControl {
        owner_only,
        all,
        /** Whoever has an account, and guests to whom it was given by name. */
        signed_in,
        /** The owner, moderators, and those to whom they gave it. */
        selected
    }
}
