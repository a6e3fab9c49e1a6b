package org.syncwatch.protocol.client;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first frame of a socket, expected within 5 s of its opening.
 *
 * @param protocolVersion {@code "major.minor"}
 * @param ticket one-time secret from joining the room, valid for 30 s
 * @param lastSeenSequence highest playback sequence known from an earlier socket, or null at the first
 * @param lastChatNumber up to which entry of the chat's log the client knows it without a gap, or null for not at all
 * @param capabilities what this client can do, {@code "gate"} that it tells when it is ready, {@code "binary"} that it reads
 *     binary frames as UTF-8 JSON, too, {@code "chat"} that it shows the chat; unknown names are ignored
 */
public record ClientHello(
        @JsonSetter(nulls = Nulls.FAIL) String protocolVersion,
        @JsonSetter(nulls = Nulls.FAIL) String ticket,
        @Nullable Long lastSeenSequence,
        @Nullable Long lastChatNumber,

        @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.SKIP)
        List<String> capabilities)
        implements ClientMessage {}
