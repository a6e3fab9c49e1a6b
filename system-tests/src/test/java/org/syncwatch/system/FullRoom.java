package org.syncwatch.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.system.checker.Screening;
import org.syncwatch.system.wire.Rest;
import org.syncwatch.system.wire.RoomLine;

/** A room full of plain clients on one node, of whom the first steers. */
final class FullRoom implements AutoCloseable {

    static final int SEATS = 5;

    private static final Duration LEFT_WITHIN = Duration.ofSeconds(10);

    private final String node;
    private final String code;
    private final List<RoomLine> lines = new ArrayList<>();
    private final Map<String, Long> said = new HashMap<>();
    private final Map<String, Long> lastHeard = new HashMap<>();
    private final Map<String, Integer> hearers = new HashMap<>();
    private final Map<String, Long> away = new HashMap<>();
    private long position;

    private FullRoom(String node, String code) {
        this.node = node;
        this.code = code;
    }

    /** Shows the screening's film in a new room, which nobody is in yet. */
    static FullRoom open(String node, Screening screening) throws Exception {
        Rest owner = screening.owner();
        String code = owner.post("/api/rooms", Map.of("playbackControl", "all", "waitFor", "nobody"))
                .text("code");
        try (RoomLine line = RoomLine.enter(
                node, owner.post("/api/rooms/" + code + "/join", Map.of()).text("ticket"))) {
            screening.show(line);
        }
        await().atMost(LEFT_WITHIN)
                .until(() -> owner.get("/api/rooms/" + code)
                                .body()
                                .path("participants")
                                .asInt()
                        == 0);
        return new FullRoom(node, code);
    }

    /** They say nothing, so their seats end after a while without a sign of life. */
    void letIn(int guests) throws Exception {
        for (int i = 0; i < guests; i++) {
            lines.add(RoomLine.enter(node, ticket("Guest " + i)));
        }
    }

    String ticket(String guest) throws Exception {
        return Rest.nobody(node)
                .post("/api/rooms/" + code + "/join", Map.of("guestName", guest))
                .text("ticket");
    }

    /** Gives a command and does not wait for anything. */
    void seek() {
        String id = UUID.randomUUID().toString();
        position = (position + 10) % 4000;
        said.put(id, System.nanoTime());
        lines.get(0).say(Map.of("type", "sync:seek", "commandId", id, "targetMediaTimeMs", position));
    }

    int commands() {
        return said.size();
    }

    /** From each command that came to everybody to the last of them, in ms; a newer one may stand for an older one. */
    List<Double> timesToTheLast() throws InterruptedException {
        hear();
        return said.entrySet().stream()
                .filter(command -> hearers.getOrDefault(command.getKey(), 0) == lines.size())
                .map(command -> (lastHeard.getOrDefault(command.getKey(), 0L) - command.getValue()) / 1e6)
                .toList();
    }

    private void note(RoomLine.Heard heard) {
        JsonNode frame = heard.frame();
        if (heard.type().equals("sync:command")) {
            String id = frame.path("commandId").asText();
            lastHeard.merge(id, heard.nanos(), Math::max);
            hearers.merge(id, 1, Integer::sum);
        } else if (heard.type().equals("room:participants")) {
            for (JsonNode person : frame.path("participants")) {
                if (!person.path("connected").asBoolean()) {
                    away.putIfAbsent(person.path("name").asText(), heard.nanos());
                }
            }
        }
    }

    /** When the others were told that somebody is away; null while they were not. */
    @Nullable
    Long awayAt(String name) throws InterruptedException {
        hear();
        return away.get(name);
    }

    private void hear() throws InterruptedException {
        for (RoomLine line : lines) {
            for (RoomLine.Heard heard = line.next(Duration.ZERO); heard != null; heard = line.next(Duration.ZERO)) {
                note(heard);
            }
        }
    }

    @Override
    public void close() {
        lines.forEach(RoomLine::close);
    }
}
