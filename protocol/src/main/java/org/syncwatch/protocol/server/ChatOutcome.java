package org.syncwatch.protocol.server;

import org.jspecify.annotations.Nullable;

/**
 * The one answer to a wish about the chat, sent to its issuer alone.
 *
 * @param number of the log's entry that did it ({@code posted}), or of the message that was there already ({@code duplicate})
 * @param reason stable code of the rule that refused, of the chat ({@code slow_mode}) or of the room ({@link Refusal}); null unless
 *     refused
 * @param words the same for people
 * @param retryAfterMs when the same wish may succeed, or null when waiting does not help
 */
public record ChatOutcome(
        String clientId,
        Status status,
        @Nullable Long number,
        @Nullable String reason,
        @Nullable String words,
        @Nullable Long retryAfterMs)
        implements ServerMessage {

    public enum Status {
        posted,
        duplicate,
        refused,
        unavailable
    }
}
