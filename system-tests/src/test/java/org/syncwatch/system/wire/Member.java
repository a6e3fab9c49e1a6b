package org.syncwatch.system.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.syncwatch.system.wire.RoomLine.Heard;

/** Somebody in a room with a client of the present version: their seat, their socket, and what they wish over it. */
public final class Member implements AutoCloseable {

    private static final List<String> CAPABILITIES = List.of("seek", "rate_change", "binary", "chat");

    private final Rest who;
    private final String code;
    private final Answer seat;
    private final RoomLine line;
    private final JsonNode session;

    private Member(Rest who, String code, Answer seat, RoomLine line, JsonNode session) {
        this.who = who;
        this.code = code;
        this.seat = seat;
        this.line = line;
        this.session = session;
    }

    /** Whoever has an account comes to the room, at the node that they call. */
    public static Member join(Rest who, String code) throws IOException, InterruptedException {
        return enter(who, code, seat(who, code, Map.of()), null);
    }

    /** A guest comes to the room. */
    public static Member guest(Rest nobody, String code, String name) throws IOException, InterruptedException {
        return enter(nobody, code, seat(nobody, code, Map.of("guestName", name)), null);
    }

    /** Takes a seat and no more. */
    public static Answer seat(Rest who, String code, Map<String, ?> words) throws IOException, InterruptedException {
        Answer seat = who.post("/api/rooms/" + code + "/join", words);
        if (seat.status() != 200) {
            throw new IOException("no seat: " + seat);
        }
        return seat;
    }

    /** Opens the socket of a seat and says nothing but hello. */
    public static RoomLine arrive(String node, Answer seat) {
        RoomLine line = RoomLine.open(node);
        line.say(hello(seat, null));
        return line;
    }

    /** The same member after the line broke, at another node or the same, with the number of the chat they know. */
    public Member again(String node, @Nullable Long lastChatNumber) throws IOException, InterruptedException {
        Rest there = who.at(node);
        return enter(there, code, seat(there, code, Map.of("memberToken", token())), lastChatNumber);
    }

    private static Member enter(Rest who, String code, Answer seat, @Nullable Long lastChatNumber)
            throws InterruptedException {
        RoomLine line = who.roomLine();
        line.say(hello(seat, lastChatNumber));
        Heard greeting = line.await(heard -> heard.type().equals("hello"));
        return new Member(who, code, seat, line, greeting.frame().path("session"));
    }

    private static Map<String, Object> hello(Answer seat, @Nullable Long lastChatNumber) {
        Map<String, Object> hello = new HashMap<>();
        hello.put("type", "hello");
        hello.put("protocolVersion", "1.1");
        hello.put("ticket", seat.text("ticket"));
        hello.put("lastChatNumber", lastChatNumber);
        hello.put("capabilities", CAPABILITIES);
        return hello;
    }

    public String id() {
        return seat.text("memberId");
    }

    public String name() {
        return seat.text("name");
    }

    /** With which the same member comes back. */
    public String token() {
        return seat.text("memberToken");
    }

    public RoomLine line() {
        return line;
    }

    /** The room as it was greeted with. */
    public JsonNode session() {
        return session;
    }

    /** The next frame of a type, as it was told. */
    public JsonNode hear(String type) throws InterruptedException {
        return hear(type, frame -> true);
    }

    /** The next frame of a type that fits. */
    public JsonNode hear(String type, Predicate<JsonNode> wanted) throws InterruptedException {
        return line.await(heard -> heard.type().equals(type) && wanted.test(heard.frame()))
                .frame();
    }

    /** What a roster says of somebody, once it says so. */
    public JsonNode sees(String memberId, Predicate<JsonNode> wanted) throws InterruptedException {
        List<JsonNode> seen = new ArrayList<>();
        hear("room:participants", roster -> {
            roster.path("participants").forEach(person -> {
                if (person.path("memberId").asText().equals(memberId) && wanted.test(person)) {
                    seen.add(person);
                }
            });
            return !seen.isEmpty();
        });
        return seen.get(0);
    }

    /** Steers; answers the outcome. */
    public JsonNode steer(String type, Map<String, ?> more) throws InterruptedException {
        String id = UUID.randomUUID().toString();
        return ask(type, "commandId", id, more, "sync:outcome");
    }

    /** Writes; answers the outcome. */
    public JsonNode write(String text) throws InterruptedException {
        return write(UUID.randomUUID().toString(), text);
    }

    /** The same under an id of one's own choice. */
    public JsonNode write(String clientId, String text) throws InterruptedException {
        return ask("chat:post", "clientId", clientId, Map.of("text", text), "chat:outcome");
    }

    /** Any other wish about the chat; answers the outcome. */
    public JsonNode chat(String type, Map<String, ?> more) throws InterruptedException {
        return ask(type, "clientId", UUID.randomUUID().toString(), more, "chat:outcome");
    }

    private JsonNode ask(String type, String idField, String id, Map<String, ?> more, String answer)
            throws InterruptedException {
        Map<String, Object> wish = new HashMap<>(more);
        wish.put("type", type);
        wish.put(idField, id);
        line.say(wish);
        return hear(answer, outcome -> outcome.path(idField).asText().equals(id));
    }

    @Override
    public void close() {
        line.close();
    }
}
