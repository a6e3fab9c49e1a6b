package org.syncwatch.protocol.client;

import org.jspecify.annotations.Nullable;

/**
 * Asks for a part of the room's chat; without a number for the newest messages.
 *
 * @param after for all that was said or changed after this number of the log
 * @param before for the messages before this one, the newest of them; counts only without {@code after}
 */
public record ChatFetch(@Nullable Long after, @Nullable Long before) implements ClientMessage {}
