package org.syncwatch.protocol.server;

import org.jspecify.annotations.Nullable;

/** The part of the chat that was asked for, with the question's numbers. */
public record ChatEntries(@Nullable Long after, @Nullable Long before, ChatPage page) implements ServerMessage {}
