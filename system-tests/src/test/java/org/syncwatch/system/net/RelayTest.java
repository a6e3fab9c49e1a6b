package org.syncwatch.system.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RelayTest {

    private static final double NANOS_PER_MS = 1_000_000;

    private final Echo first;
    private final Echo second;
    private final Relay relay;

    RelayTest() throws IOException {
        first = new Echo('1');
        second = new Echo('2');
        relay = Relay.open(1);
    }

    @BeforeEach
    void leadToBoth() {
        relay.leadTo(List.of(first.origin(), second.origin()));
    }

    @AfterEach
    void close() throws IOException {
        relay.close();
        first.close();
        second.close();
    }

    @Test
    void whatGoesInComesOutWholeAndInOrderOverABadRoad() throws Exception {
        relay.take(Road.both(new Lane(2, 2, 0.02)));
        byte[] much = new byte[300_000];
        new Random(7).nextBytes(much);
        try (Socket browser = dial()) {
            Thread writer = Relay.thread(() -> write(browser, much), "writer");
            browser.getInputStream().readNBytes(1);
            assertThat(browser.getInputStream().readNBytes(much.length)).isEqualTo(much);
            writer.join();
        }
    }

    @Test
    void eachDirectionHasItsOwnDelay() throws Exception {
        try (Socket browser = dial()) {
            browser.getInputStream().readNBytes(1);
            relay.take(new Road(Lane.delay(80), Lane.FREE));
            assertThat(roundTripMs(browser)).isCloseTo(80, within(40.0));
            relay.take(new Road(Lane.delay(80), Lane.delay(120)));
            assertThat(roundTripMs(browser)).isCloseTo(200, within(40.0));
        }
    }

    @Test
    void theDelayVariesWithinTheJitter() {
        Random random = new Random(3);
        List<Double> ms = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            ms.add(Lane.delay(50, 30).nanos(random) / NANOS_PER_MS);
        }
        assertThat(ms).allMatch(delay -> delay >= 20 && delay <= 80);
        assertThat(ms.stream().mapToDouble(Double::doubleValue).average().orElse(0))
                .isCloseTo(50, within(2.0));
    }

    @Test
    void aboutTheGivenShareOfChunksStalls() {
        Random random = new Random(3);
        int stalls = 0;
        for (int i = 0; i < 10_000; i++) {
            double ms = Lane.stalls(0.02).nanos(random) / NANOS_PER_MS;
            assertThat(ms == 0 || (ms >= 200 && ms <= 400)).as("%s ms", ms).isTrue();
            stalls += ms > 0 ? 1 : 0;
        }
        assertThat(stalls).isBetween(150, 250);
    }

    @Test
    void whenTheFirstNodeIsDeadTheNextOneAnswers() throws Exception {
        try (Socket browser = dial()) {
            assertThat(browser.getInputStream().read()).isEqualTo('1');
            first.close();
            assertThat(browser.getInputStream().read()).isEqualTo(-1);
        }
        try (Socket browser = dial()) {
            assertThat(browser.getInputStream().read()).isEqualTo('2');
        }
    }

    @Test
    void aCutEndsConnectionsAndLetsNobodyThroughUntilMended() throws Exception {
        try (Socket browser = dial()) {
            browser.getInputStream().readNBytes(1);
            relay.cut();
            assertThat(ends(browser)).isTrue();
        }
        try (Socket browser = dial()) {
            assertThat(ends(browser)).isTrue();
        }
        relay.mend();
        try (Socket browser = dial()) {
            assertThat(browser.getInputStream().read()).isEqualTo('1');
        }
    }

    private Socket dial() throws IOException {
        URI origin = URI.create(relay.origin());
        return new Socket(InetAddress.getLoopbackAddress(), origin.getPort());
    }

    private static boolean ends(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    private static double roundTripMs(Socket socket) throws IOException {
        long before = System.nanoTime();
        socket.getOutputStream().write('x');
        socket.getInputStream().readNBytes(1);
        return (System.nanoTime() - before) / NANOS_PER_MS;
    }

    private static void write(Socket to, byte[] bytes) {
        try {
            to.getOutputStream().write(bytes);
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    /** Says its name once and then whatever it hears. */
    private static final class Echo {

        private final ServerSocket door;
        private final List<Socket> open = new CopyOnWriteArrayList<>();

        Echo(char name) throws IOException {
            door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            Relay.thread(() -> accept(name), "echo " + name);
        }

        String origin() {
            return "http://localhost:" + door.getLocalPort();
        }

        private void accept(char name) {
            try {
                while (true) {
                    Socket caller = door.accept();
                    open.add(caller);
                    Relay.thread(() -> echo(caller, name), "echo connection");
                }
            } catch (IOException closed) {
                open.clear();
            }
        }

        private static void echo(Socket caller, char name) {
            byte[] buffer = new byte[4096];
            try (caller) {
                caller.getOutputStream().write(name);
                int count = caller.getInputStream().read(buffer);
                while (count >= 0) {
                    caller.getOutputStream().write(Arrays.copyOf(buffer, count));
                    count = caller.getInputStream().read(buffer);
                }
            } catch (IOException cut) {
                // The test ended this connection.
            }
        }

        void close() throws IOException {
            for (Socket socket : open) {
                socket.close();
            }
            door.close();
        }
    }
}
