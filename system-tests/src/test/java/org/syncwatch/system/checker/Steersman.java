package org.syncwatch.system.checker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.syncwatch.system.wire.RoomLine;
import org.syncwatch.system.wire.RoomLine.Heard;

/** A client that gives random commands, some upon a sequence, some twice, many before the first is answered. */
final class Steersman {

    private static final int MOST_UNANSWERED = 24;
    private static final double EXPECTING_SHARE = 0.2;
    private static final double REPEATED_SHARE = 0.03;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Set<String> CARRIES_STATE = Set.of("sync:command", "room:state");

    private final RoomLine line;
    private final Random random;
    private final long filmMs;
    private final Map<String, Map<String, ?>> unanswered = new HashMap<>();
    private final Map<String, Long> applied = new LinkedHashMap<>();
    private final Map<String, Long> duplicates = new LinkedHashMap<>();
    private final Map<String, String> refused = new LinkedHashMap<>();
    private final List<Long> heard = new ArrayList<>();
    private JsonNode state = MissingNode.getInstance();

    Steersman(RoomLine line, long seed, long filmMs) {
        this.line = line;
        this.random = new Random(seed);
        this.filmMs = filmMs;
    }

    /** Gives so many commands; returns when each is answered. */
    void steer(int commands) throws InterruptedException {
        int given = 0;
        while (given < commands || !unanswered.isEmpty()) {
            while (given < commands && unanswered.size() < MOST_UNANSWERED) {
                give(command());
                given++;
            }
            hear(next());
        }
    }

    /** Asks for the whole state, and returns when a state at least as new as the given one was heard of. */
    Told catchUp(long sequence) throws InterruptedException {
        line.say(Map.of("type", "room:resync"));
        while (state.path("sequence").asLong(-1) < sequence) {
            hear(next());
        }
        return new Told(applied, duplicates, refused, heard, state);
    }

    /** The highest sequence it knows to be applied. */
    long newestApplied() {
        return applied.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private Heard next() throws InterruptedException {
        Heard next = line.next(PATIENCE);
        if (next == null) {
            throw new AssertionError(unanswered.size() + " commands have no outcome after " + PATIENCE);
        }
        return next;
    }

    private void give(Map<String, ?> command) {
        unanswered.put((String) command.get("commandId"), command);
        line.say(command);
    }

    private Map<String, ?> command() {
        Map<String, Object> command = new HashMap<>();
        command.put("commandId", UUID.randomUUID().toString());
        if (random.nextDouble() < EXPECTING_SHARE && !state.isMissingNode()) {
            command.put("expectedSequence", state.path("sequence").asLong());
        }
        switch (random.nextInt(4)) {
            case 0 -> command.put("type", "sync:play");
            case 1 -> command.put("type", "sync:pause");
            case 2 -> {
                command.put("type", "sync:rate");
                command.put("playbackRate", 0.5 + random.nextInt(4) * 0.5);
            }
            default -> {
                command.put("type", "sync:seek");
                command.put("targetMediaTimeMs", random.nextLong(filmMs));
            }
        }
        return command;
    }

    private void hear(Heard frame) {
        if (frame.type().equals("sync:outcome")) {
            settle(frame.frame());
        } else if (CARRIES_STATE.contains(frame.type())) {
            JsonNode told = frame.frame().path(frame.type().equals("sync:command") ? "state" : "playback");
            if (frame.type().equals("sync:command")) {
                heard.add(told.path("sequence").asLong());
            }
            state = told.path("sequence").asLong() >= state.path("sequence").asLong(-1) ? told : state;
        }
    }

    private void settle(JsonNode outcome) {
        String id = outcome.path("commandId").asText();
        String status = outcome.path("status").asText();
        Map<String, ?> command = unanswered.remove(id);
        if (command == null) {
            throw new AssertionError("a second outcome: " + outcome);
        }
        switch (status) {
            case "applied" -> {
                applied.put(id, outcome.path("sequence").asLong());
                if (random.nextDouble() < REPEATED_SHARE) {
                    give(command);
                }
            }
            case "duplicate" -> duplicates.put(id, outcome.path("sequence").asLong());
            // Nobody knows whether it was stored; the same id may be sent again.
            case "unavailable" -> give(command);
            default -> refused.put(id, status);
        }
    }
}
