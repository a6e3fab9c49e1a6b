package org.syncwatch.system.fire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.syncwatch.system.wire.Answer;
import org.syncwatch.system.wire.RawSocket;
import org.syncwatch.system.wire.Rest;

/** One room in which people come, steer, leave, lose their sockets, come back, and come a second time. */
final class ChurnedRoom implements AutoCloseable {

    private static final int SEATS = 5;
    private static final int COMMANDS = 20;
    private static final long PAUSE_MS = 50;
    private static final int TRIES = 100;
    private static final int OK = 200;
    private static final int CLOSE = 0x88;
    private static final byte[] NORMAL = {0x03, (byte) 0xE8};
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(10);
    private static final int CONNECTED_ELSEWHERE = 4409;

    private record Seat(String memberToken, RawSocket socket) {}

    private final String node;
    private final Rest rest;
    private final String code;
    private final List<Seat> seats = new ArrayList<>();
    private int commands;
    private int joins;

    ChurnedRoom(String node, Rest rest, String code) {
        this.node = node;
        this.rest = rest;
        this.code = code;
    }

    int commands() {
        return commands;
    }

    int joins() {
        return joins;
    }

    /** Everybody comes, steers, and goes one way or another; at its end nobody is here. */
    void round() throws IOException, InterruptedException {
        while (seats.size() < SEATS) {
            seats.add(arrival());
        }
        steer();
        for (int i = 0; i < SEATS; i++) {
            Seat seat = seats.get(i);
            switch (i % 3) {
                case 0 -> {
                    leave(seat.socket);
                    seats.set(i, arrival());
                }
                case 1 -> {
                    seat.socket.close();
                    seats.set(i, entered(Map.of("memberToken", seat.memberToken)));
                }
                default -> seats.set(i, twice(seat));
            }
        }
        steer();
        for (Seat seat : seats) {
            leave(seat.socket);
        }
        seats.clear();
    }

    private Seat twice(Seat seat) throws IOException, InterruptedException {
        try (RawSocket former = seat.socket) {
            Seat latter = entered(Map.of("memberToken", seat.memberToken));
            int ended = former.awaitEnd();
            if (ended != CONNECTED_ELSEWHERE) {
                throw new IOException("the former socket ended with " + ended);
            }
            return latter;
        }
    }

    private Seat arrival() throws IOException, InterruptedException {
        return entered(Map.of("guestName", "Guest"));
    }

    /** A seat that somebody has just left is free in a moment. */
    private Seat entered(Map<String, ?> words) throws IOException, InterruptedException {
        Answer answer = rest.post("/api/rooms/" + code + "/join", words);
        for (int i = 0; answer.status() != OK && i < TRIES; i++) {
            Thread.sleep(PAUSE_MS);
            answer = rest.post("/api/rooms/" + code + "/join", words);
        }
        RawSocket socket = RawSocket.open(node);
        socket.enter(answer.text("ticket"));
        joins++;
        return new Seat(answer.text("memberToken"), socket);
    }

    /** Each command is heard by everybody before the next one is given. */
    private void steer() throws IOException, InterruptedException {
        for (int i = 0; i < COMMANDS; i++) {
            String id = UUID.randomUUID().toString();
            seats.get(i % SEATS)
                    .socket
                    .text("{\"type\":\"sync:seek\",\"commandId\":\"" + id + "\",\"targetMediaTimeMs\":" + 100 * i
                            + "}");
            for (Seat seat : seats) {
                seat.socket.awaitFrame(frame -> isOf(frame, id));
            }
            commands++;
            Thread.sleep(PAUSE_MS);
        }
    }

    private static boolean isOf(JsonNode frame, String id) {
        return frame.path("type").asText().equals("sync:command")
                && frame.path("commandId").asText().equals(id);
    }

    private static void leave(RawSocket socket) throws IOException {
        try (socket) {
            socket.frame(CLOSE, NORMAL);
            socket.farewell(ENDS_WITHIN);
        }
    }

    @Override
    public void close() throws IOException {
        for (Seat seat : seats) {
            seat.socket.close();
        }
    }
}
