package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.SharedStack;
import org.syncwatch.system.wire.RawSocket;
import org.syncwatch.system.wire.Rest;
import org.syncwatch.system.wire.RoomLine;

/**
 * Somebody opens ten times the sockets they may have, or never finishes opening them: each socket beyond the 50 of an address and
 * the 5 of an account ends with 4429, and whoever else comes meanwhile is in their room within 2 s.
 */
@ExtendWith(SharedStack.class)
@Timeout(120)
class CrowdIT {

    private static final int FRAME = 16 * 1024;
    private static final int TOO_MANY = 4429;
    private static final int PER_ADDRESS = 50;
    private static final int PER_ACCOUNT = 5;
    private static final Duration HELLO_WITHIN = Duration.ofSeconds(5);
    private static final Duration ENTERS_WITHIN = Duration.ofSeconds(2);

    private final String node;
    private final List<AutoCloseable> open = new ArrayList<>();
    private Rest ada;
    private String room = "";

    CrowdIT(SharedStack.Holder shared) {
        LocalStack stack = shared.stack();
        node = stack.node(1);
        ada = Rest.nobody(node);
    }

    @BeforeEach
    void adaOpensARoom() throws Exception {
        ada = Rest.nobody(node)
                .signedUp("ada-" + UUID.randomUUID().toString().substring(0, 8), "correct horse battery");
        room = newRoom();
    }

    @AfterEach
    void allLeave() throws Exception {
        for (AutoCloseable socket : open) {
            socket.close();
        }
    }

    @Test
    void anAddressGetsItsShareAndNoMore() throws Exception {
        String guest = "203.0.113." + (1 + (int) (System.nanoTime() % 250));
        long began = System.nanoTime();
        List<RawSocket> sockets = new ArrayList<>();
        for (int i = 0; i < 10 * PER_ADDRESS; i++) {
            sockets.add(kept(RawSocket.open(node, FRAME, Map.of("X-Forwarded-For", "10.9.9.9, " + guest))));
        }
        long silences = (System.nanoTime() - began) / HELLO_WITHIN.toNanos();
        kept(RawSocket.open(node, FRAME, Map.of("X-Forwarded-For", "198.51.100.7")))
                .enter(ticket());
        long admitted =
                sockets.stream().filter(socket -> socket.awaitEnd() != TOO_MANY).count();
        assertThat(admitted)
                .as("whoever says nothing for %s makes room for another one", HELLO_WITHIN)
                .isBetween((long) PER_ADDRESS, PER_ADDRESS * (1 + silences));
        await("room for the address again")
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> kept(RawSocket.open(node, FRAME, Map.of("X-Forwarded-For", guest)))
                        .enter(ticket()));
    }

    @Test
    void anAccountGetsItsShareAndNoMore() throws Exception {
        for (int i = 0; i < PER_ACCOUNT; i++) {
            kept(RawSocket.open(node)).enter(ticketOfAda(newRoom()));
        }
        RawSocket oneMore = kept(RawSocket.open(node));
        oneMore.text("{\"type\":\"hello\",\"protocolVersion\":\"1.0\",\"ticket\":\"" + ticketOfAda(newRoom())
                + "\",\"capabilities\":[]}");
        assertThat(oneMore.awaitEnd()).isEqualTo(TOO_MANY);
    }

    @Test
    void whoShakesHandsForEverKeepsNobodyOut() throws Exception {
        byte[] handshake = RawSocket.handshake(node, Map.of()).getBytes(StandardCharsets.US_ASCII);
        List<RawSocket> slow = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            slow.add(kept(RawSocket.connect(node, FRAME)));
        }
        for (int sent = 0; sent < 8; sent++) {
            for (int i = slow.size() / 2; i < slow.size(); i++) {
                slow.get(i).bytes(Arrays.copyOfRange(handshake, sent, sent + 1));
            }
            long began = System.nanoTime();
            try (RoomLine guest = RoomLine.enter(node, ticket())) {
                assertThat(guest).isNotNull();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(ENTERS_WITHIN);
        }
    }

    private <T extends AutoCloseable> T kept(T socket) {
        open.add(socket);
        return socket;
    }

    private String newRoom() throws Exception {
        return ada.post("/api/rooms", Map.of()).text("code");
    }

    private String ticket() throws Exception {
        return Rest.nobody(node)
                .post("/api/rooms/" + room + "/join", Map.of("guestName", "Bob"))
                .text("ticket");
    }

    private String ticketOfAda(String code) throws Exception {
        return ada.post("/api/rooms/" + code + "/join", Map.of()).text("ticket");
    }
}
