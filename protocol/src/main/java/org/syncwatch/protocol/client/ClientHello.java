package org.syncwatch.protocol.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first frame of a socket, expected within 5 s of its opening.
 *
 * @param protocolVersion {@code "major.minor"}
 * @param ticket one-time secret from joining the room, valid for 30 s
 * @param lastSeenSequence highest playback sequence known from an earlier socket, or null at the first
 * @param capabilities what this client can do, for example {@code "seek"}, {@code "rate_change"}; unknown names are ignored
 */
public record ClientHello(
        String protocolVersion, String ticket, @Nullable Long lastSeenSequence, List<String> capabilities)
        implements ClientMessage {}
