package org.syncwatch.web.socket;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.syncwatch.limits.boundary.TokenBucket;
import org.syncwatch.live.boundary.EncodedMessage;
import org.syncwatch.live.boundary.Farewell;
import org.syncwatch.live.boundary.Frame;

/** One socket, whatever it is for: sends in order, counts what comes, and is closed once. */
final class Wire {

    private static final System.Logger LOG = System.getLogger(Wire.class.getName());

    private final UUID id = UUID.randomUUID();
    private final Session session;
    private final SocketLimits limits;
    private final Outbox outbox;
    private final TokenBucket frames;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final long openedNanos = System.nanoTime();
    private volatile long heardNanos = System.nanoTime();
    private volatile boolean readsBinary;
    private int malformed;

    Wire(Session session, SocketLimits limits) {
        this.session = session;
        this.limits = limits;
        this.outbox = new Outbox(this::send, limits.outboxBytes(), System::nanoTime);
        this.frames = limits.frameBucket();
    }

    UUID id() {
        return id;
    }

    void offer(Frame frame) {
        if (!outbox.offer(frame)) {
            close(Farewell.TOO_SLOW);
        }
    }

    void offer(EncodedMessage message) {
        if (!outbox.offer(message)) {
            close(Farewell.TOO_SLOW);
        }
    }

    /** Sends the greeting ahead of everything that waits, and lets messages flow from now on. */
    void greet(EncodedMessage hello) {
        outbox.uncork(hello);
    }

    /** The client takes JSON as binary frames, too, which are sent as they are; text is encoded anew for each socket. */
    void sendBinary() {
        readsBinary = true;
    }

    void close(Farewell farewell) {
        close(farewell, farewell.reason());
    }

    /** Closes because the node goes down, and says how long to wait before coming back. */
    void sendAway(long retryMs) {
        close(Farewell.GOING_DOWN, Farewell.GOING_DOWN.reason() + " " + retryMs);
    }

    private void close(Farewell farewell, String reason) {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        try {
            session.close(new CloseReason(CloseCodes.getCloseCode(farewell.code()), reason));
        } catch (IOException | IllegalStateException alreadyGone) {
            LOG.log(Level.DEBUG, "socket {0} was gone before its close: {1}", id, alreadyGone.getMessage());
        }
    }

    boolean allowFrame() {
        heardNanos = System.nanoTime();
        return frames.take();
    }

    /** Counts a frame that could not be read; called from the socket's reading thread only. */
    int countMalformed() {
        return ++malformed;
    }

    /** How long ago the last frame was here. */
    long silentNanos() {
        return System.nanoTime() - heardNanos;
    }

    /** Why a sweep has to close it, if it has. */
    Optional<Farewell> overdue(boolean admitted) {
        long now = System.nanoTime();
        if (!admitted && now - openedNanos > limits.helloWithin().toNanos()) {
            return Optional.of(Farewell.NOT_ADMITTED);
        }
        if (outbox.stalledNanos() > limits.stalledFor().toNanos()) {
            return Optional.of(Farewell.TOO_SLOW);
        }
        return silentNanos() > limits.silentFor().toNanos() ? Optional.of(Farewell.SILENT) : Optional.empty();
    }

    private void send(EncodedMessage message, Runnable done) {
        try {
            if (readsBinary) {
                session.getAsyncRemote().sendBinary(message.bytes(), result -> done.run());
            } else {
                session.getAsyncRemote().sendText(message.text(), result -> done.run());
            }
        } catch (IllegalStateException closed) {
            LOG.log(Level.DEBUG, "socket {0} closed while sending", id);
        }
    }
}
