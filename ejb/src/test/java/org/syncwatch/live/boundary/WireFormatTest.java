package org.syncwatch.live.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncwatch.protocol.client.ClientHello;
import org.syncwatch.protocol.client.Heartbeat;
import org.syncwatch.protocol.server.RoomError;

class WireFormatTest {

    @Test
    void fieldsOfANewerClientAreIgnored() {
        assertThat(WireFormat.decode("{\"type\":\"heartbeat\",\"clientTimeMs\":5,\"roundTripMs\":null,\"mood\":1}"))
                .contains(new Heartbeat(5, null, null));
    }

    @Test
    void aClientThatNamesNoCapabilitiesHasNone() {
        assertThat(WireFormat.decode("{\"type\":\"hello\",\"protocolVersion\":\"1.0\",\"ticket\":\"t\"}"))
                .contains(new ClientHello("1.0", "t", null, null, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"type\":\"sync:explode\"}",
                "{\"type\":\"heartbeat\"}{\"type\":\"heartbeat\"}",
                "{\"type\":\"sync:seek\",\"commandId\":\"x\",\"targetMediaTimeMs\":\"soon\"}",
                "{\"type\":\"sync:seek\",\"targetMediaTimeMs\":1}",
                "{\"type\":\"sync:pause\",\"commandId\":null}",
                "{\"type\":\"sync:rate\",\"commandId\":null,\"playbackRate\":1}",
                "{\"type\":\"sync:source\",\"commandId\":\"x\",\"sourceId\":null}",
                "{\"type\":\"sync:source\",\"commandId\":\"x\",\"videoId\":null}",
                "{\"type\":\"hello\",\"protocolVersion\":\"1.0\"}",
                "{\"type\":\"hello\",\"protocolVersion\":null,\"ticket\":\"t\"}",
                "{\"type\":\"heartbeat\",\"clientTimeMs\":1,\"report\":{\"driftMs\":1}}",
                "{\"type\":\"heartbeat\",\"clientTimeMs\":1,\"report\":{\"following\":\"free\",\"acknowledged\":[null]}}",
                "{\"type\":\"heartbeat\",\"clientTimeMs\":1e99999999999999999999999999999999999999999}",
                "{\"type\":\"heartbeat\",\"clientTimeMs\":1,\"deep\":[[[[[[[[[[1]]]]]]]]]]}"
            })
    void whatIsNotAFrameIsNoFrame(String text) {
        assertThat(WireFormat.decode(text)).isEmpty();
    }

    @Property(tries = 2_000)
    void noTextMakesTheDecoderFail(@ForAll String text) {
        assertThat(WireFormat.decode(text)).isNotNull();
    }

    @Test
    void aServerMessageCarriesItsType() {
        assertThat(WireFormat.encode(new RoomError("busy", "Later")).text())
                .isEqualTo("{\"type\":\"room:error\",\"code\":\"busy\",\"message\":\"Later\"}");
    }
}
