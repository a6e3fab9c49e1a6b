package org.syncwatch.web.socket;

import org.syncwatch.protocol.ProtocolVersion;

/**
 * Whether this server and a client understand each other.
 *
 * @param upgradeRequired whether the client is the one that is too old
 */
record Negotiation(boolean compatible, boolean upgradeRequired) {

    static Negotiation with(String clientVersion) {
        try {
            ProtocolVersion client = ProtocolVersion.parse(clientVersion);
            boolean compatible = ProtocolVersion.CURRENT.accepts(client);
            return new Negotiation(compatible, !compatible && client.major() < ProtocolVersion.CURRENT.major());
        } catch (IllegalArgumentException unreadable) {
            return new Negotiation(false, true);
        }
    }
}
