package org.syncwatch.system.fuzz;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.syncwatch.system.wire.Answer;
import org.syncwatch.system.wire.RawSocket;
import org.syncwatch.system.wire.RawSocket.Farewell;
import org.syncwatch.system.wire.Rest;

/** Somebody who opens one socket after the other and says what they should not. */
final class Fuzzer {

    private static final Duration SILENCE = Duration.ofMillis(30);
    private static final int MOST_FRAMES = 8;
    private static final int RECEIVE_BUFFER = 64 << 10;
    private static final int TOLD_CHARACTERS = 4000;

    /** How a socket ends when something in the node failed. */
    private static final int FAILED = 1011;

    private final String node;
    private final String room;
    private final Rest rest;
    private final Random random;
    private final Mutations mutations;
    private final String memberToken;
    private final Map<Integer, Integer> ends = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    Fuzzer(String node, String room, String name, long seed, List<ObjectNode> messages)
            throws IOException, InterruptedException {
        this.node = node;
        this.room = room;
        this.rest = Rest.nobody(node);
        this.random = new Random(seed);
        this.mutations = new Mutations(random, messages);
        this.memberToken = seat(Map.of("guestName", name)).text("memberToken");
    }

    /** How many sockets ended with which code. */
    Map<Integer, Integer> ends() {
        return ends;
    }

    /** What the server should not have done, with the bytes that made it. */
    List<String> wrong() {
        return wrong;
    }

    void work(Duration time) throws IOException, InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            if (random.nextInt(12) == 0) {
                knock();
            } else {
                talk();
            }
        }
    }

    /** A handshake that is not quite right. */
    private void knock() throws IOException {
        byte[] handshake = RawSocket.handshake(node, Map.of()).getBytes(StandardCharsets.US_ASCII);
        try (RawSocket socket = RawSocket.connect(node, RECEIVE_BUFFER)) {
            send(socket, mutations.damaged(handshake));
            socket.over(SILENCE);
        }
    }

    private void talk() throws IOException, InterruptedException {
        List<byte[]> said = new ArrayList<>();
        try (RawSocket socket = RawSocket.open(node)) {
            if (random.nextInt(4) > 0) {
                socket.enter(seat(Map.of("memberToken", memberToken)).text("ticket"));
            }
            int frames = 1 + random.nextInt(MOST_FRAMES);
            while (said.size() < frames) {
                said.add(mutations.frames());
                if (!send(socket, said.get(said.size() - 1))) {
                    break;
                }
            }
            judge(socket.farewell(SILENCE), said);
        }
    }

    private void judge(Farewell farewell, List<byte[]> said) {
        ends.merge(farewell.code(), 1, Integer::sum);
        if (farewell.code() == FAILED) {
            StringBuilder all = new StringBuilder();
            said.forEach(bytes -> all.append(' ').append(HexFormat.of().formatHex(bytes)));
            wrong.add("a frame failed:" + all.substring(0, Math.min(TOLD_CHARACTERS, all.length())));
        }
    }

    private static boolean send(RawSocket socket, byte[] bytes) {
        try {
            socket.bytes(bytes);
            return true;
        } catch (IOException ended) {
            return false;
        }
    }

    private Answer seat(Map<String, ?> words) throws IOException, InterruptedException {
        Answer seat = rest.post("/api/rooms/" + room + "/join", words);
        if (seat.status() != 200) {
            throw new IOException("no seat: " + seat);
        }
        return seat;
    }
}
