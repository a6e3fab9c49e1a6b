package org.syncwatch.system;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.syncwatch.system.wire.RawSocket;

/** Somebody in a room who asks and asks and reads no answer. */
final class Sleeper implements AutoCloseable {

    private static final int TINY_BUFFER = 4096;

    private final RawSocket socket;
    private boolean refused;
    private long unsent;
    private int waiting;

    private Sleeper(RawSocket socket) {
        this.socket = socket;
    }

    static Sleeper enter(String node, String ticket) throws IOException {
        RawSocket socket = RawSocket.open(node, TINY_BUFFER, Map.of());
        socket.enter(ticket);
        return new Sleeper(socket);
    }

    /** Asks for so many answers more; false when the connection is over. */
    boolean ask(int answers) throws IOException {
        long now = socket.unsent();
        waiting = now > unsent ? 0 : waiting;
        unsent = Math.max(unsent, now);
        try {
            for (int i = 0; i < answers && !refused; i++) {
                socket.text("{\"type\":\"heartbeat\",\"clientTimeMs\":1}");
                waiting++;
            }
        } catch (IOException over) {
            refused = true;
        }
        return !refused;
    }

    /** Answers asked for since the system's buffers last took one. */
    int waiting() {
        return waiting;
    }

    /** Whether the node has ended the connection. */
    boolean over(Duration within) throws IOException {
        return refused || socket.over(within);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
