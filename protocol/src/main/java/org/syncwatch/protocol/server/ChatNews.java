package org.syncwatch.protocol.server;

/**
 * The next entry of the room's log: a message that is new or was changed. A client that does not know the entry before it
 * has missed something and asks for it.
 */
public record ChatNews(ChatMessage message) implements ServerMessage {}
