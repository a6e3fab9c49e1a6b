package org.syncwatch.health.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TcpAddressTest {

    @Test
    void itIsReadWithAndWithoutAScheme() {
        assertThat(TcpAddress.parse("turn.example.org:3478")).isEqualTo(new TcpAddress("turn.example.org", 3478));
        assertThat(TcpAddress.parse("tcp://127.0.0.1:61616")).isEqualTo(new TcpAddress("127.0.0.1", 61616));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "turn.example.org", ":3478", "two words:1"})
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> TcpAddress.parse(text));
    }

    @Test
    void itConnectsToWhoListens() throws IOException {
        TcpAddress address;
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            address = new TcpAddress("127.0.0.1", listener.getLocalPort());
            address.connect();
            assertThat(listener.accept().isConnected()).isTrue();
        }
        assertThatThrownBy(address::connect).isInstanceOf(IOException.class);
    }
}
