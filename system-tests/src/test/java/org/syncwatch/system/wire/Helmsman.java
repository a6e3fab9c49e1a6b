package org.syncwatch.system.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody who steers a room, one command after the other, and keeps what each came to. */
public final class Helmsman implements AutoCloseable {

    /**
     * What a command came to.
     *
     * @param sequence 0 when it was not applied
     * @param saidNanos when it was sent, of this process's monotonic clock
     * @param answeredNanos when its outcome was here
     */
    public record Deed(String id, String status, long sequence, long saidNanos, long answeredNanos) {

        public boolean applied() {
            return status.equals("applied");
        }

        public double tookMs() {
            return (answeredNanos - saidNanos) / 1e6;
        }
    }

    private final RoomLine line;
    private final List<Deed> deeds = new ArrayList<>();
    private long position;

    private Helmsman(RoomLine line) {
        this.line = line;
    }

    public static Helmsman enter(String node, String ticket) throws InterruptedException {
        return new Helmsman(RoomLine.enter(node, ticket));
    }

    /** Seeks a little further and waits for the outcome. */
    public Deed seek() throws InterruptedException {
        String id = UUID.randomUUID().toString();
        position = (position + 10) % 4000;
        long said = System.nanoTime();
        line.say(Map.of("type", "sync:seek", "commandId", id, "targetMediaTimeMs", position));
        RoomLine.Heard outcome = line.await(frame -> frame.type().equals("sync:outcome")
                && frame.frame().path("commandId").asText().equals(id));
        JsonNode told = outcome.frame();
        Deed deed =
                new Deed(id, told.path("status").asText(), told.path("sequence").asLong(), said, outcome.nanos());
        deeds.add(deed);
        return deed;
    }

    /** Everything so far, in its order. */
    public List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    @Override
    public void close() {
        line.close();
    }
}
