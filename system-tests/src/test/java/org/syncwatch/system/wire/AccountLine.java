package org.syncwatch.system.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.syncwatch.system.wire.RoomLine.Heard;

/** A signed-in page's own socket, over which it hears of friends. */
public final class AccountLine implements AutoCloseable {

    private final RoomLine line;

    private AccountLine(RoomLine line) {
        this.line = line;
    }

    /** Listens at the node that the caller calls; returns after the greeting. */
    public static AccountLine open(Rest who) throws IOException, InterruptedException {
        RoomLine line = RoomLine.openAt(who.origin(), "/socket/account");
        line.hello("1.1", who.post("/api/account/ticket", Map.of()).text("ticket"));
        line.await(heard -> heard.type().equals("account:hello"));
        return new AccountLine(line);
    }

    /** The next notice of a type. */
    public JsonNode hear(String type) throws InterruptedException {
        return line.await(heard -> heard.type().equals(type)).frame();
    }

    /** Types of all notices that come in this time. */
    public Set<String> heardWithin(Duration time) throws InterruptedException {
        Set<String> types = new TreeSet<>();
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            Heard heard = line.next(Duration.ofNanos(left));
            if (heard != null) {
                types.add(heard.type());
            }
        }
        return types;
    }

    /** The code with which the server closes the socket. */
    public int awaitClose() throws Exception {
        return line.awaitClose();
    }

    @Override
    public void close() {
        line.close();
    }
}
