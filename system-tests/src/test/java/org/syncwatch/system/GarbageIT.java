package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.syncwatch.system.bench.load.Footprint;
import org.syncwatch.system.checker.Laboratory;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.SharedStack;
import org.syncwatch.system.wire.RawSocket;
import org.syncwatch.system.wire.Rest;

/**
 * Bytes that no browser sends: each socket ends with a code that names the reason, within 100 ms (1 s for a busy machine), others
 * go on, and afterwards the node has no more threads than before (8 for the platform's pools) and no more heap (16 MB). What
 * {@link BadInputIT} holds is not repeated.
 */
@ExtendWith(SharedStack.class)
@Timeout(120)
class GarbageIT {

    private static final int LARGEST_FRAME = 16 * 1024;
    private static final int PROTOCOL_BROKEN = 1002;
    private static final int MALFORMED = 1007;
    private static final int TOO_LARGE = 1009;
    private static final int FLOODING = 1008;

    /** What the container says when a frame does not even fit into its buffer of 128 KB. */
    private static final Duration ENDED_WITHIN = Duration.ofSeconds(1);

    private static final int MORE_THREADS = 8;
    private static final long MORE_HEAP_KB = 16 * 1024;

    private final LocalStack stack;
    private final String node;
    private final List<AutoCloseable> open = new ArrayList<>();
    private Rest ada;
    private String room = "";

    GarbageIT(SharedStack.Holder shared) {
        stack = shared.stack();
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
    void oneByteTooManyEndsTheSocket() throws Exception {
        assertEnds(TOO_LARGE, socket -> socket.text("x".repeat(LARGEST_FRAME + 1)));
    }

    @Test
    void whatIsAnnouncedAsSixtyFourMegabytesIsNotWaitedFor() throws Exception {
        assertEnds(TOO_LARGE, socket -> socket.announce(RawSocket.TEXT, 64L << 20));
    }

    /** As a number with a sign it is negative, and its lower half asks for two gigabytes. */
    @Test
    void aLengthThatNobodyCanHaveEndsTheSocketAlone() throws Exception {
        assertEnds(TOO_LARGE, socket -> socket.announce(RawSocket.TEXT, 0x80000000_7FFFFFFFL));
        assertEnds(TOO_LARGE, socket -> socket.announce(RawSocket.TEXT, -1));
    }

    @Test
    void partsAreAddedUp() throws Exception {
        assertEnds(TOO_LARGE, socket -> parts(socket, 3, LARGEST_FRAME / 2));
        assertEnds(TOO_LARGE, socket -> parts(socket, 2 * LARGEST_FRAME, 1));
        assertIsAnsweredAsMalformed(socket -> parts(socket, 10_000, 1));
    }

    @Test
    void bytesAreNoFrame() throws Exception {
        assertEnds(MALFORMED, socket -> socket.frame(RawSocket.BINARY, new byte[] {1, 2, 3}));
    }

    @Test
    void textThatIsNoUnicodeEndsTheSocket() throws Exception {
        assertEnds(MALFORMED, socket -> socket.frame(RawSocket.TEXT, new byte[] {'"', (byte) 0xC3, (byte) 0x28, '"'}));
    }

    @Test
    void aThousandBracketsAreOneMalformedFrame() throws Exception {
        assertIsAnsweredAsMalformed(socket -> socket.text("[".repeat(1000) + "]".repeat(1000)));
        assertIsAnsweredAsMalformed(socket ->
                socket.text("{\"type\":\"heartbeat\",\"a\":" + "{\"a\":".repeat(1000) + "1" + "}".repeat(1001)));
    }

    @Test
    void whatTheStandardForbidsEndsTheSocket() throws Exception {
        for (int reserved : List.of(0x40, 0x20, 0x10)) {
            assertEnds(PROTOCOL_BROKEN, socket -> socket.frame(RawSocket.TEXT | reserved, bytes("{}")));
        }
        assertEnds(PROTOCOL_BROKEN, socket -> socket.frame(RawSocket.LAST_PART, bytes("the end of nothing")));
        assertEnds(PROTOCOL_BROKEN, socket -> {
            socket.frame(RawSocket.FIRST_PART, bytes("{"));
            socket.frame(RawSocket.TEXT, bytes("{}"));
        });
        int ping = 0x89;
        assertEnds(PROTOCOL_BROKEN, socket -> socket.frame(ping & 0x7f, bytes("in parts")));
        assertEnds(PROTOCOL_BROKEN, socket -> socket.frame(ping, new byte[126]));
    }

    /** The container takes it, though the standard says it must not; it is a frame like any other. */
    @Test
    void aFrameWithoutAMaskGetsNobodyFurther() throws Exception {
        assertIsAnsweredAsMalformed(socket -> socket.unmaskedFrame(RawSocket.TEXT, bytes("garbage")));
    }

    @Test
    @Timeout(400)
    void floodsOfAnyTypeEndTheSocket() throws Exception {
        int more = 25_000;
        Laboratory.awaitIdle(stack);
        for (String frame : List.of(
                "{\"type\":\"heartbeat\",\"clientTimeMs\":1}",
                "{\"type\":\"sync:ready\",\"sequence\":1}",
                "{\"type\":\"sync:pause\",\"commandId\":\"none\"}")) {
            RawSocket socket = member();
            // The answers are read meanwhile, or the socket would end because nobody reads.
            var end = CompletableFuture.supplyAsync(socket::awaitEnd);
            try {
                for (int i = 0; i < more; i++) {
                    socket.text(frame);
                }
            } catch (IOException ended) {
                assertThat(end).succeedsWithin(ENDED_WITHIN);
            }
            assertThat(end).succeedsWithin(Duration.ofSeconds(20)).as(frame).isEqualTo(FLOODING);
        }
    }

    @Test
    void theNodeIsAsItWas() throws Exception {
        member();
        garbage();
        long pid = stack.pid("node-1");
        Footprint before = Footprint.of(pid);
        int threads = threads(pid);
        long sessions = sessions(pid);
        assertThat(sessions).as("sockets, of which one is open").isPositive();
        for (int round = 0; round < 5; round++) {
            garbage();
        }
        await("the node is as it was").atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(Footprint.of(pid).heapKb()).isLessThan(before.heapKb() + MORE_HEAP_KB);
            assertThat(threads(pid)).isLessThanOrEqualTo(threads + MORE_THREADS);
            assertThat(sessions(pid)).as("sockets that are remembered").isLessThanOrEqualTo(sessions);
        });
    }

    private void garbage() throws Exception {
        for (int i = 0; i < 40; i++) {
            RawSocket socket = kept(RawSocket.open(node));
            switch (i % 4) {
                case 0 -> socket.announce(RawSocket.TEXT, 64L << 20);
                case 1 -> parts(socket, 2 * LARGEST_FRAME, 1);
                case 2 -> socket.text("{".repeat(LARGEST_FRAME - 1));
                default -> socket.frame(0xFF, bytes("nothing"));
            }
            socket.awaitEnd();
            socket.close();
        }
    }

    private static long sessions(long pid) throws Exception {
        return Footprint.instances(pid, "org.glassfish.tyrus.core.TyrusSession");
    }

    private static int threads(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("Threads:"))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")))
                .sum();
    }

    private interface Deed {
        void on(RawSocket socket) throws IOException;
    }

    private void assertEnds(int code, Deed deed) throws Exception {
        RawSocket socket = member();
        deed.on(socket);
        long done = System.nanoTime();
        assertThat(socket.awaitEnd()).isEqualTo(code);
        assertThat(Duration.ofNanos(System.nanoTime() - done)).isLessThan(ENDED_WITHIN);
        assertThat(socket.over(ENDED_WITHIN)).as("the connection is over").isTrue();
        socket.close();
    }

    private void assertIsAnsweredAsMalformed(Deed deed) throws Exception {
        RawSocket socket = member();
        deed.on(socket);
        assertThat(socket.awaitFrame(frame -> frame.path("type").asText().equals("room:error"))
                        .path("code")
                        .asText())
                .isEqualTo("malformed_frame");
        socket.close();
    }

    private static void parts(RawSocket socket, int count, int length) throws IOException {
        try {
            for (int i = 0; i < count; i++) {
                int first = i == 0 ? RawSocket.FIRST_PART : RawSocket.MIDDLE_PART;
                socket.frame(i == count - 1 ? RawSocket.LAST_PART : first, bytes("x".repeat(length)));
            }
        } catch (IOException ended) {
            // The server need not wait for the last part.
        }
    }

    private RawSocket member() throws Exception {
        room = newRoom();
        RawSocket socket = kept(RawSocket.open(node));
        socket.enter(ticket());
        return socket;
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

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
