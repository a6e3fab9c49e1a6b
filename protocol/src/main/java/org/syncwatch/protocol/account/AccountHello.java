package org.syncwatch.protocol.account;

/**
 * Answers the hello of an account socket.
 *
 * @param protocolVersion the server's {@code "major.minor"}
 * @param compatible whether notices follow; when false the socket is closed with 4400 after this frame
 * @param upgradeRequired whether a newer client is needed
 */
public record AccountHello(String protocolVersion, boolean compatible, boolean upgradeRequired)
        implements AccountMessage {}
