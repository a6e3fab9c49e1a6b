package org.syncwatch.system.checker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.syncwatch.system.stack.Ledger;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.wire.Answer;
import org.syncwatch.system.wire.Rest;
import org.syncwatch.system.wire.RoomLine;
import org.syncwatch.system.wire.RoomLine.Heard;

/** A member who steers some times a second and, when their node is gone, goes on at the second node at once. */
final class Survivor implements AutoCloseable {

    private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();
    private static final Duration LISTENS_FOR = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long BEFORE_ANOTHER_TRY_MS = 50;
    private static final long FILM_MS = 60_000;

    private final LocalStack stack;
    private final String code;
    private final String memberToken;
    private final AtomicBoolean enough;
    private final Acknowledgements acknowledged = new Acknowledgements();
    private RoomLine line;
    private JsonNode state = MissingNode.getInstance();
    private volatile Set<String> roster = Set.of();
    private volatile @Nullable Long greetedAgainNanos;

    /**
     * @param code of a room in which a film is on and everybody may steer
     * @param enough is looked at after each command
     */
    Survivor(LocalStack stack, String code, String name, int node, AtomicBoolean enough)
            throws IOException, InterruptedException {
        this.stack = stack;
        this.code = code;
        this.enough = enough;
        Answer seat = Rest.nobody(stack.node(node)).post("/api/rooms/" + code + "/join", Map.of("guestName", name));
        memberToken = seat.text("memberToken");
        line = RoomLine.open(stack.node(node));
        line.hello(seat.text("ticket"));
    }

    /** Sequences of the commands that were acknowledged, by their ids. */
    Map<String, Long> acknowledged() {
        return acknowledged.sequences();
    }

    /** Names of those who are in the room, as this member was told last. */
    Set<String> roster() {
        return roster;
    }

    /** When the other node greeted this member; null while it needed none. */
    @Nullable
    Long greetedAgainNanos() {
        return greetedAgainNanos;
    }

    /** Steers until it is enough and every command is acknowledged. */
    void steer() throws IOException, InterruptedException {
        while (!enough.get()) {
            long said = System.nanoTime();
            seek(UUID.randomUUID().toString());
            while (System.nanoTime() - said < PAUSE_NANOS) {
                hear();
            }
        }
    }

    /** Asks for the whole state; returns when it heard of one that is at least so new. */
    Ledger.State endAt(long sequence) throws InterruptedException {
        line.say(Map.of("type", "room:resync"));
        long began = System.nanoTime();
        while (state.path("sequence").asLong(-1) < sequence) {
            hear();
            requireSince(began, "never heard of " + sequence);
        }
        return Ledger.State.told(state);
    }

    /** The command is repeated with its id for as long as it is not acknowledged. */
    private void seek(String id) throws IOException, InterruptedException {
        long began = System.nanoTime();
        boolean said = false;
        while (!acknowledged.has(id)) {
            if (isLost(line)) {
                comeBack();
                said = false;
            }
            if (!said) {
                line.say(Map.of(
                        "type",
                        "sync:seek",
                        "commandId",
                        id,
                        "targetMediaTimeMs",
                        Math.floorMod(id.hashCode(), FILM_MS)));
                said = true;
            }
            said = hear();
            requireSince(began, "no outcome of " + id);
        }
    }

    /** Answers false when the last command has to be said once more. */
    private boolean hear() throws InterruptedException {
        Heard heard = line.next(LISTENS_FOR);
        if (heard == null) {
            return true;
        }
        JsonNode frame = heard.frame();
        switch (heard.type()) {
            case "hello" -> greeted(frame.path("session"));
            case "sync:command" -> learn(frame.path("state"));
            case "room:state" -> {
                learn(frame.path("playback"));
                noteRoster(frame.path("roster"));
            }
            case "room:participants" -> noteRoster(frame);
            case "sync:outcome" -> {
                return acknowledged.note(frame);
            }
            default -> {
                // Vitals and gates are for pages.
            }
        }
        return true;
    }

    private void greeted(JsonNode session) {
        long told = session.path("playback").path("sequence").asLong(-1);
        long known = Math.max(
                state.path("sequence").asLong(-1),
                acknowledged.sequences().values().stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(-1));
        if (told < known) {
            throw new AssertionError("greeted with state " + told + " although " + known + " was known");
        }
        learn(session.path("playback"));
        noteRoster(session.path("roster"));
    }

    private void learn(JsonNode told) {
        state = told.path("sequence").asLong() >= state.path("sequence").asLong(-1) ? told : state;
    }

    private void noteRoster(JsonNode told) {
        Set<String> names = new TreeSet<>();
        told.path("participants")
                .forEach(person -> names.add(person.path("name").asText()));
        roster = names;
    }

    private void comeBack() throws IOException, InterruptedException {
        if (greetedAgainNanos != null) {
            throw new AssertionError("lost the node that was left alone");
        }
        long began = System.nanoTime();
        while (!greetedThere()) {
            requireSince(began, "not let in again");
            Thread.sleep(BEFORE_ANOTHER_TRY_MS);
        }
        greetedAgainNanos = System.nanoTime();
    }

    private boolean greetedThere() throws IOException, InterruptedException {
        Answer again =
                Rest.nobody(stack.node(2)).post("/api/rooms/" + code + "/join", Map.of("memberToken", memberToken));
        if (again.status() != 200) {
            return false;
        }
        line = RoomLine.enterAgain(
                stack.node(2),
                again.text("ticket"),
                Math.max(0, state.path("sequence").asLong()));
        long began = System.nanoTime();
        while (!isLost(line) && System.nanoTime() - began < PATIENCE.toNanos()) {
            Heard heard = line.next(LISTENS_FOR);
            if (heard != null && heard.type().equals("hello")) {
                greeted(heard.frame().path("session"));
                return true;
            }
        }
        return false;
    }

    private static boolean isLost(RoomLine line) {
        try {
            return line.closed().isPresent();
        } catch (CompletionException broken) {
            return true;
        }
    }

    private static void requireSince(long began, String otherwise) {
        if (System.nanoTime() - began > PATIENCE.toNanos()) {
            throw new AssertionError(otherwise + " in " + PATIENCE);
        }
    }

    @Override
    public void close() {
        line.close();
    }
}
