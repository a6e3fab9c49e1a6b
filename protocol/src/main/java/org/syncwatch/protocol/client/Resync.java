package org.syncwatch.protocol.client;

/** Asks for the room's whole state after the client noticed that it is behind. */
public record Resync() implements ClientMessage {}
