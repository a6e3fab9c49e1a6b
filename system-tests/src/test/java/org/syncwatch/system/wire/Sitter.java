package org.syncwatch.system.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody who sits in a room, gives signs of life as a page does, and knows what they were told last. */
public final class Sitter implements AutoCloseable {

    private static final long BEAT_EVERY_NANOS = Duration.ofSeconds(1).toNanos();
    private static final Duration LISTEN_FOR = Duration.ofMillis(20);

    /** @param nanos of this process's monotonic clock, at which the frame was here */
    public record Owned(String owner, long nanos) {}

    private final RoomLine line;
    private final String memberId;
    private final List<Owned> owners = new CopyOnWriteArrayList<>();
    private final Thread sitting = new Thread(this::sit, "sitter");
    private volatile JsonNode room;
    private volatile JsonNode playback;
    private volatile boolean over;

    private Sitter(RoomLine line, JsonNode session) {
        this.line = line;
        this.memberId = session.path("memberId").asText();
        this.room = session.path("room");
        this.playback = session.path("playback");
        hear(session.path("roster"), System.nanoTime());
    }

    public static Sitter enter(String node, String ticket) throws InterruptedException {
        RoomLine line = RoomLine.open(node);
        line.hello("1.1", ticket);
        JsonNode hello = line.await(heard -> heard.type().equals("hello")).frame();
        Sitter sitter = new Sitter(line, hello.path("session"));
        sitter.sitting.start();
        return sitter;
    }

    public String memberId() {
        return memberId;
    }

    /** Says something on this line. */
    public void say(Map<String, ?> frame) {
        line.say(frame);
    }

    /** Who owned the room one after the other, and since when that is known here. */
    public List<Owned> owners() {
        return List.copyOf(owners);
    }

    /** Who owns the room as far as is known here. */
    public String owner() {
        List<Owned> known = owners();
        return known.isEmpty() ? "" : known.get(known.size() - 1).owner();
    }

    /** The room's settings. */
    public JsonNode room() {
        return room;
    }

    public JsonNode playback() {
        return playback;
    }

    private void sit() {
        long beat = System.nanoTime() - BEAT_EVERY_NANOS;
        try {
            while (!over) {
                if (System.nanoTime() - beat > BEAT_EVERY_NANOS) {
                    beat = System.nanoTime();
                    line.say(Map.of("type", "heartbeat", "clientTimeMs", beat / 1e6));
                }
                RoomLine.Heard next = line.next(LISTEN_FOR);
                if (next != null) {
                    hear(next.frame(), next.nanos());
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear(JsonNode frame, long nanos) {
        switch (frame.path("type").asText()) {
            case "room:participants" -> hearOwner(frame, nanos);
            case "room:settings" -> room = frame.path("room");
            case "sync:command" -> playback = frame.path("state");
            default -> {}
        }
    }

    private void hearOwner(JsonNode roster, long nanos) {
        List<JsonNode> participants = new ArrayList<>();
        roster.path("participants").forEach(participants::add);
        String owner = participants.stream()
                .filter(one -> one.path("role").asText().equals("owner"))
                .findFirst()
                .orElse(MissingNode.getInstance())
                .path("memberId")
                .asText();
        if (!owner.isEmpty() && !owner.equals(owner())) {
            owners.add(new Owned(owner, nanos));
        }
    }

    @Override
    public void close() {
        over = true;
        line.close();
    }
}
