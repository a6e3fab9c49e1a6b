package org.syncwatch.system.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.wire.Answer;
import org.syncwatch.system.wire.Rest;
import org.syncwatch.system.wire.RoomLine;

/** A member who writes, steers and listens over lines that break, now on one node and then on the other. */
final class Chatter implements AutoCloseable {

    private static final int LONGEST_LINE_MS = 150;
    private static final int MOST_AT_ONCE = 3;
    private static final int FILM_MS = 60_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration A_WHILE = Duration.ofMillis(100);

    private final LocalStack stack;
    private final Rest who;
    private final String code;
    private final Random random;
    private final Map<String, Map<String, ?>> unanswered = new LinkedHashMap<>();
    private final List<String> written = new ArrayList<>();
    private final Acknowledgements steered = new Acknowledgements();
    private final KnownChat chat = new KnownChat();
    private final KnownCommands commands = new KnownCommands();
    private String memberId = "";
    private @Nullable String memberToken;
    private @Nullable RoomLine line;

    /** @param who somebody with an account, which works at each node */
    Chatter(LocalStack stack, Rest who, String code, long seed) {
        this.stack = stack;
        this.who = who;
        this.code = code;
        this.random = new Random(seed);
    }

    /** Writes and steers over so many lines, each of which breaks at any moment. */
    void goOn(int lines) throws IOException, InterruptedException {
        for (int turn = 0; turn < lines; turn++) {
            enter();
            for (int more = random.nextInt(MOST_AT_ONCE + 1); more > 0; more--) {
                if (random.nextBoolean()) {
                    write();
                } else {
                    seek();
                }
            }
            listen(Duration.ofMillis(random.nextInt(LONGEST_LINE_MS)));
            open().breakOff();
        }
    }

    /**
     * Comes once more and stays until everything is answered and known.
     *
     * @param upToNumber of the chat
     * @param upToSequence of the playback
     */
    void settle(long upToNumber, long upToSequence) throws IOException, InterruptedException {
        enter();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!knows(upToNumber, upToSequence) && System.nanoTime() < deadline) {
            fetchMissing();
            listen(A_WHILE);
        }
        assertThat(unanswered).as("wishes without an outcome").isEmpty();
        assertThat(knows(upToNumber, upToSequence))
                .as(
                        "knows the chat to %s (%s) and the commands to %s (%s)",
                        upToNumber, chat.known(), upToSequence, commands.upTo())
                .isTrue();
    }

    private boolean knows(long number, long sequence) {
        return unanswered.isEmpty() && !chat.lacks() && chat.known() >= number && commands.upTo() >= sequence;
    }

    String memberId() {
        return memberId;
    }

    /** Ids of what this member wrote. */
    List<String> written() {
        return written;
    }

    /** Sequences of what this member did to the film, by the commands' ids. */
    Map<String, Long> steered() {
        return steered.sequences();
    }

    KnownChat chat() {
        return chat;
    }

    KnownCommands commands() {
        return commands;
    }

    private void enter() throws IOException, InterruptedException {
        String node = stack.node(1 + random.nextInt(2));
        Map<String, String> words = memberToken == null ? Map.of() : Map.of("memberToken", memberToken);
        Answer seat = who.at(node).post("/api/rooms/" + code + "/join", words);
        assertThat(seat.status()).as("a seat: %s", seat).isEqualTo(200);
        memberToken = seat.text("memberToken");
        memberId = seat.text("memberId");
        RoomLine next = RoomLine.open(node);
        line = next;
        Map<String, Object> hello = new HashMap<>();
        hello.put("type", "hello");
        hello.put("protocolVersion", "1.1");
        hello.put("ticket", seat.text("ticket"));
        hello.put("lastSeenSequence", commands.lastSequence());
        hello.put("lastChatNumber", chat.lastNumber());
        hello.put("capabilities", List.of("chat", "binary"));
        next.say(hello);
        JsonNode session =
                next.await(heard -> heard.type().equals("hello")).frame().path("session");
        commands.greeted(session);
        chat.greeted(session.path("chat"));
        unanswered.values().forEach(next::say);
        fetchMissing();
    }

    private void write() {
        String id = UUID.randomUUID().toString();
        written.add(id);
        wish(id, Map.of("type", "chat:post", "clientId", id, "text", "message " + written.size()));
    }

    private void seek() {
        String id = UUID.randomUUID().toString();
        wish(id, Map.of("type", "sync:seek", "commandId", id, "targetMediaTimeMs", random.nextInt(FILM_MS)));
    }

    private void wish(String id, Map<String, ?> frame) {
        unanswered.put(id, frame);
        open().say(frame);
    }

    private void listen(Duration within) throws InterruptedException {
        long end = System.nanoTime() + within.toNanos();
        for (long left = within.toNanos(); left > 0; left = end - System.nanoTime()) {
            RoomLine.Heard heard = open().next(Duration.ofNanos(left));
            if (heard != null) {
                hear(heard.type(), heard.frame());
            }
        }
    }

    private void hear(String type, JsonNode frame) {
        switch (type) {
            case "chat:message" -> chat.heard(frame.path("message"));
            case "chat:entries" -> chat.answered(frame);
            case "chat:outcome" ->
                answered(
                        frame.path("clientId").asText(),
                        List.of("posted", "duplicate")
                                .contains(frame.path("status").asText()),
                        frame);
            case "sync:command" -> commands.heard(frame);
            case "sync:outcome" -> answered(frame.path("commandId").asText(), steered.note(frame), frame);
            default -> {
                // Rosters and gates say nothing of chat and commands.
            }
        }
    }

    private void answered(String id, boolean done, JsonNode outcome) {
        if (done) {
            unanswered.remove(id);
        } else {
            assertThat(outcome.path("status").asText()).isEqualTo("unavailable");
            open().say(unanswered.getOrDefault(id, Map.of()));
        }
    }

    private void fetchMissing() {
        if (chat.lacks()) {
            open().say(Map.of("type", "chat:fetch", "after", chat.known()));
        }
    }

    private RoomLine open() {
        RoomLine now = line;
        if (now == null) {
            throw new IllegalStateException("this member has not come yet");
        }
        return now;
    }

    @Override
    public void close() {
        if (line != null) {
            line.close();
        }
    }
}
