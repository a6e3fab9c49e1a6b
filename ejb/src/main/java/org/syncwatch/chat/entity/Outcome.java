package org.syncwatch.chat.entity;

import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.server.ChatMessage;

/** What became of a wish; its issuer always gets exactly one. */
public sealed interface Outcome {

    /**
     * The log has one entry more.
     *
     * @param message as it is after it
     */
    record Stored(ChatMessage message) implements Outcome {}

    /** The same was done before, as {@code number}. */
    record Repeated(long number) implements Outcome {}

    /** @param retryAfterMs when the same wish may succeed, or null when waiting does not help */
    record Refused(Refusal rule, @Nullable Long retryAfterMs) implements Outcome {

        Refused(Refusal rule) {
            this(rule, null);
        }
    }

    /** @param rule of the room */
    record Barred(org.syncwatch.protocol.server.Refusal rule) implements Outcome {

        static final Barred NO_MEMBER = new Barred(org.syncwatch.protocol.server.Refusal.not_a_member);
    }

    /** It could not be made durable now; sending it again with the same id is safe. */
    record Unavailable() implements Outcome {}
}
