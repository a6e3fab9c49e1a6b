package org.syncwatch.system.checker;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.wire.Answer;
import org.syncwatch.system.wire.Rest;
import org.syncwatch.system.wire.RoomLine;
import org.syncwatch.system.wire.RoomLine.Closed;
import org.syncwatch.system.wire.RoomLine.Heard;

/** A member of the first node that seeks without a pause, and goes on at the second when it is sent away. */
public final class Traveller {

    private static final Pattern HINT = Pattern.compile("node_going_down (\\d+)");
    private static final Duration LISTENS_FOR = Duration.ofMillis(20);

    /**
     * What it was told.
     *
     * @param acknowledged sequences of its commands by their ids, those that were repeated among them
     * @param sentAway how the first node closed its socket
     * @param backAfter from that close to the second node's greeting
     * @param longestWait from a command to its acknowledgement, however often it was said
     */
    public record Journey(
            Map<String, Long> acknowledged,
            @Nullable Closed sentAway,
            @Nullable Duration backAfter,
            Duration longestWait) {}

    private final LocalStack stack;
    private final Screening screening;
    private final Answer seat;
    private final AtomicBoolean enough;
    private final Acknowledgements acknowledged = new Acknowledgements();
    private RoomLine line;
    private @Nullable Closed sentAway;
    private @Nullable Duration backAfter;
    private Duration longestWait = Duration.ZERO;

    /** @param enough is looked at after each command */
    public Traveller(Screening screening, String guest, AtomicBoolean enough) throws IOException, InterruptedException {
        this.stack = screening.stack();
        this.screening = screening;
        this.enough = enough;
        this.seat = screening.seat(Map.of("guestName", guest));
        this.line = RoomLine.enter(stack.node(1), seat.text("ticket"));
    }

    public Journey travel() throws IOException, InterruptedException {
        while (!enough.get()) {
            long asked = System.nanoTime();
            seek(UUID.randomUUID().toString());
            Duration waited = Duration.ofNanos(System.nanoTime() - asked);
            longestWait = waited.compareTo(longestWait) > 0 ? waited : longestWait;
        }
        line.close();
        return new Journey(acknowledged.sequences(), sentAway, backAfter, longestWait);
    }

    /** Returns when the command is acknowledged; it is repeated with its id for as long as it is not. */
    private void seek(String id) throws IOException, InterruptedException {
        long target = Math.floorMod(id.hashCode(), screening.filmMs());
        boolean said = false;
        while (!acknowledged.has(id)) {
            if (line.closed().isPresent()) {
                comeBack(line.closed().get());
                said = false;
            }
            if (!said) {
                line.say(Map.of("type", "sync:seek", "commandId", id, "targetMediaTimeMs", target));
                said = true;
            }
            Heard heard = line.next(LISTENS_FOR);
            if (heard != null && heard.type().equals("sync:outcome")) {
                said = acknowledged.note(heard.frame());
            }
        }
    }

    private void comeBack(Closed closed) throws IOException, InterruptedException {
        if (sentAway != null) {
            throw new AssertionError("sent away twice: " + sentAway + ", " + closed);
        }
        sentAway = closed;
        Matcher hint = HINT.matcher(closed.reason());
        Thread.sleep(hint.matches() ? Long.parseLong(hint.group(1)) : 0);
        Answer again = Rest.nobody(stack.node(2))
                .post("/api/rooms/" + screening.code() + "/join", Map.of("memberToken", seat.text("memberToken")));
        line = RoomLine.enter(stack.node(2), again.text("ticket"));
        backAfter = Duration.ofNanos(System.nanoTime() - closed.nanos());
    }
}
