package org.syncwatch.system.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Somebody who only listens, and notes when they knew how far the room is: by a command's frame, or by a heartbeat's answer. */
public final class Witness implements AutoCloseable {

    private static final long BEAT_EVERY_NANOS = Duration.ofMillis(100).toNanos();
    private static final Duration LISTEN_FOR = Duration.ofMillis(20);

    private final RoomLine line;
    private final ConcurrentSkipListMap<Long, Long> heard = new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListMap<Long, Long> known = new ConcurrentSkipListMap<>();
    private final Thread listening = new Thread(this::listen, "witness");
    private volatile boolean over;

    private Witness(RoomLine line) {
        this.line = line;
    }

    public static Witness enter(String node, String ticket) throws InterruptedException {
        Witness witness = new Witness(RoomLine.enter(node, ticket));
        witness.listening.start();
        return witness;
    }

    /** When the frame of that command was here, or of a later one that stands for it; null while none is. */
    public @Nullable Long heardAt(long sequence) {
        return since(sequence, heard);
    }

    /** When it was first known here that the room is at that sequence or beyond; null while it is not. */
    public @Nullable Long knownAt(long sequence) {
        return since(sequence, known);
    }

    private static @Nullable Long since(long sequence, ConcurrentSkipListMap<Long, Long> times) {
        Map.Entry<Long, Long> first = times.ceilingEntry(sequence);
        return first == null ? null : first.getValue();
    }

    private void listen() {
        long beat = System.nanoTime();
        try {
            while (!over) {
                if (System.nanoTime() - beat > BEAT_EVERY_NANOS) {
                    beat = System.nanoTime();
                    line.say(Map.of("type", "heartbeat", "clientTimeMs", beat / 1e6));
                }
                RoomLine.Heard next = line.next(LISTEN_FOR);
                if (next != null) {
                    note(next);
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(RoomLine.Heard next) {
        JsonNode frame = next.frame();
        if (next.type().equals("sync:command")) {
            at(frame.path("state").path("sequence").asLong(), heard, next.nanos());
            at(frame.path("state").path("sequence").asLong(), known, next.nanos());
        } else if (next.type().equals("heartbeat")) {
            at(frame.path("sequence").asLong(), known, next.nanos());
        }
    }

    /** A frame that comes later than a newer one tells nothing that was not known. */
    private static void at(long sequence, ConcurrentSkipListMap<Long, Long> times, long nanos) {
        if (times.isEmpty() || sequence > times.lastKey()) {
            times.put(sequence, nanos);
        }
    }

    @Override
    public void close() {
        over = true;
        line.close();
    }
}
