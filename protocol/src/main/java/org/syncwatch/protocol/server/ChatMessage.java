package org.syncwatch.protocol.server;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message or notice of a room's chat, whole as it is after the entry {@code revision} of the room's log.
 *
 * @param number its place in the log; the log's numbers have no gap, and every change of a message takes one, too
 * @param revision number of the newest entry that says something of this message; its own number until it is changed
 * @param notice what happened in the room, for example {@code joined}; null when somebody wrote this
 * @param memberId who wrote it or whom the notice is about, or null
 * @param author that member's name at the time
 * @param text empty once deleted; of a notice its detail
 * @param mediaTimeMs where the room's film stood, in milliseconds, or null without a film
 * @param epoch of the film it stood in
 * @param replyTo number of the message it answers, or null
 * @param editedAtServerTimeMs when it was last edited, or null
 * @param clientId the client's id of a message
 */
public record ChatMessage(
        long number,
        long revision,
        @Nullable String notice,
        @Nullable String memberId,
        String author,
        String text,
        @Nullable Long mediaTimeMs,
        long epoch,
        @Nullable Long replyTo,
        List<Reaction> reactions,
        long atServerTimeMs,
        @Nullable Long editedAtServerTimeMs,
        boolean deleted,
        @Nullable String clientId) {

    /** @param members ids of those who reacted so, in the order in which they did */
    public record Reaction(String emoji, List<String> members) {}
}
