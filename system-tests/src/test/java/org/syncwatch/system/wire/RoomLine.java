package org.syncwatch.system.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A program's own end of a room's socket. */
public final class RoomLine implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROOM = "/socket/room";
    private static final long PATIENCE_SECONDS = 20;

    /**
     * A frame and when its last byte was here.
     *
     * @param binary whether it came as a binary frame
     * @param nanos of this process's monotonic clock
     */
    public record Heard(JsonNode frame, boolean binary, long nanos) {

        public String type() {
            return frame.path("type").asText();
        }
    }

    /**
     * How the server ended the socket.
     *
     * @param nanos of this process's monotonic clock
     */
    public record Closed(int code, String reason, long nanos) {}

    private final LinkedBlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Closed> closed = new CompletableFuture<>();
    private final WebSocket socket;

    private RoomLine(String node, String path, Map<String, String> headers) {
        URI uri = URI.create(node.replaceFirst("^http", "ws") + path);
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        headers.forEach(builder::header);
        socket = builder.buildAsync(uri, new Ear()).join();
    }

    /** Opens a socket and says nothing yet. */
    public static RoomLine open(String node) {
        return new RoomLine(node, ROOM, Map.of("Origin", node));
    }

    /** The same as a proxy passes it on for a client with this address. */
    static RoomLine openFor(String address, String node) {
        return new RoomLine(node, ROOM, Map.of("Origin", node, "X-Forwarded-For", address));
    }

    /** The same at another of the node's sockets. */
    static RoomLine openAt(String node, String path) {
        return new RoomLine(node, path, Map.of("Origin", node));
    }

    /**
     * Opens a socket as a page of some origin would.
     *
     * @throws CompletionException by a WebSocketHandshakeException when the node lets no such page in
     */
    public static RoomLine openFrom(String origin, String node) {
        return new RoomLine(node, ROOM, Map.of("Origin", origin));
    }

    /** Opens a socket and enters the room; returns after the server's hello. */
    public static RoomLine enter(String node, String ticket) throws InterruptedException {
        RoomLine line = open(node);
        line.hello(ticket);
        line.await(frame -> frame.type().equals("hello"));
        return line;
    }

    /** The same as a client of the present version, which hears what it missed when it says what it saw last. */
    public static RoomLine enterAgain(String node, String ticket, long lastSeenSequence) throws InterruptedException {
        RoomLine line = open(node);
        line.say(Map.of(
                "type",
                "hello",
                "protocolVersion",
                "1.1",
                "ticket",
                ticket,
                "lastSeenSequence",
                lastSeenSequence,
                "capabilities",
                List.of("seek", "rate_change", "binary")));
        return line;
    }

    /** As a client of the first version. */
    public void hello(String ticket) {
        hello("1.0", ticket);
    }

    public void hello(String version, String ticket) {
        say(Map.of("type", "hello", "protocolVersion", version, "ticket", ticket, "capabilities", List.of()));
    }

    public void say(Map<String, ?> frame) {
        try {
            sayRaw(JSON.writeValueAsString(frame));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Returns when the text is sent, or cannot be because the server has closed: its code tells why. */
    public void sayRaw(String text) {
        socket.sendText(text, true).exceptionally(refused -> socket).join();
    }

    /** The next frame that fits; others before it are dropped. */
    public Heard await(Predicate<Heard> wanted) throws InterruptedException {
        while (true) {
            Heard next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing fitting was heard in " + PATIENCE_SECONDS + " s");
            }
            if (wanted.test(next)) {
                return next;
            }
        }
    }

    /** The next frame whatever it is; null when none came in time. */
    public @Nullable Heard next(Duration within) throws InterruptedException {
        return heard.poll(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The code with which the server closes the socket. */
    public int awaitClose() throws InterruptedException, ExecutionException, TimeoutException {
        return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS).code();
    }

    /** How the server closed the socket; empty while it is open. */
    public Optional<Closed> closed() {
        return Optional.ofNullable(closed.getNow(null));
    }

    /** Ends the line without a word, as a lost network does. */
    public void breakOff() {
        socket.abort();
    }

    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(gone -> socket);
    }

    private final class Ear implements WebSocket.Listener {

        private final StringBuilder partial = new StringBuilder();
        private final ByteArrayOutputStream partialBytes = new ByteArrayOutputStream();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            partial.append(text);
            if (last) {
                heard(partial.toString(), false);
                partial.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer bytes, boolean last) {
            byte[] part = new byte[bytes.remaining()];
            bytes.get(part);
            partialBytes.writeBytes(part);
            if (last) {
                heard(partialBytes.toString(StandardCharsets.UTF_8), true);
                partialBytes.reset();
            }
            from.request(1);
            return null;
        }

        private void heard(String json, boolean binary) {
            long now = System.nanoTime();
            try {
                heard.add(new Heard(JSON.readTree(json), binary, now));
            } catch (IOException noJson) {
                closed.completeExceptionally(noJson);
            }
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(new Closed(code, reason, System.nanoTime()));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.completeExceptionally(error);
        }
    }
}
