package org.syncwatch.protocol.server;

/**
 * Something the client sent was refused.
 *
 * @param code stable, for programs
 * @param message for people
 */
public record RoomError(String code, String message) implements ServerMessage {}
