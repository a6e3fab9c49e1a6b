package org.syncwatch.live.boundary;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import org.syncwatch.protocol.account.AccountMessage;
import org.syncwatch.protocol.client.ClientMessage;
import org.syncwatch.protocol.server.Removed;
import org.syncwatch.protocol.server.Roster;
import org.syncwatch.protocol.server.ServerMessage;

/** Frames as JSON. */
public final class WireFormat {

    private static final int DEEPEST_NESTING = 8;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST_NESTING)
                            .maxNumberLength(32)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final ObjectReader CLIENT = MAPPER.readerFor(ClientMessage.class);
    private static final ObjectReader ROSTER = MAPPER.readerFor(Roster.class);
    private static final ObjectReader REMOVED = MAPPER.readerFor(Removed.class);
    private static final ObjectWriter SERVER = MAPPER.writerFor(ServerMessage.class);
    private static final ObjectWriter ACCOUNT = MAPPER.writerFor(AccountMessage.class);

    private WireFormat() {}

    public static EncodedMessage encode(ServerMessage message) {
        return encode(SERVER, message);
    }

    public static EncodedMessage encode(AccountMessage message) {
        return encode(ACCOUNT, message);
    }

    private static EncodedMessage encode(ObjectWriter writer, Object message) {
        try {
            return new EncodedMessage(writer.writeValueAsBytes(message));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a server message must always encode", broken);
        }
    }

    /** Reads a browser's frame; empty when it is not one this protocol knows. */
    public static Optional<ClientMessage> decode(String text) {
        try {
            return Optional.ofNullable(CLIENT.readValue(text));
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }

    /** Reads who was sent out, as a node wrote it; empty when it is from a node of another version. */
    public static Optional<Removed> decodeRemoved(EncodedMessage message) {
        return read(REMOVED, message);
    }

    /** Reads a roster that a node wrote; empty when it is from a node of another version. */
    public static Optional<Roster> decodeRoster(EncodedMessage message) {
        return read(ROSTER, message);
    }

    private static <T> Optional<T> read(ObjectReader reader, EncodedMessage message) {
        try {
            return Optional.ofNullable(reader.readValue(message.text()));
        } catch (JsonProcessingException otherVersion) {
            return Optional.empty();
        }
    }
}
