package org.syncwatch.protocol.server;

import org.jspecify.annotations.Nullable;

/**
 * The one answer to a command, sent to its issuer alone.
 *
 * @param sequence the sequence the command got ({@code applied}, {@code duplicate}) or the room's current one ({@code conflict}, {@code stale})
 * @param reason stable code of what refused, for example {@code not_allowed_to_steer}; null unless refused
 * @param rule of the room that refused; null when it was none of them
 */
public record CommandOutcome(
        String commandId,
        Status status,
        @Nullable Long sequence,
        @Nullable String reason,
        @Nullable Refusal rule) implements ServerMessage {

    public enum Status {
        applied,
        duplicate,
        stale,
        conflict,
        forbidden,
        unavailable
    }
}
