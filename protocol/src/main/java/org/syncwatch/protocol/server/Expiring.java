package org.syncwatch.protocol.server;

/**
 * The room ends soon.
 *
 * @param expiresAtMs when, milliseconds since 1970
 */
public record Expiring(long expiresAtMs) implements ServerMessage {}
