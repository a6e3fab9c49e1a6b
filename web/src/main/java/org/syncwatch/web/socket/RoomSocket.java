package org.syncwatch.web.socket;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.syncwatch.limits.boundary.TokenBucket;
import org.syncwatch.live.boundary.Connection;
import org.syncwatch.live.boundary.EncodedMessage;
import org.syncwatch.live.boundary.Farewell;
import org.syncwatch.live.boundary.Frame;
import org.syncwatch.live.boundary.WireFormat;
import org.syncwatch.protocol.server.ServerMessage;
import org.syncwatch.room.boundary.Tickets.Admission;

/** One socket and all its state. */
final class RoomSocket implements Connection {

    private static final System.Logger LOG = System.getLogger(RoomSocket.class.getName());

    private static final double LONGEST_ROUND_TRIP_MS = 60_000;

    private final UUID id = UUID.randomUUID();
    private final Session session;
    private final Outbox outbox;
    private final TokenBucket frames;
    private final TokenBucket commands;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final long openedNanos = System.nanoTime();
    private volatile long heardNanos = System.nanoTime();
    private volatile double roundTripMs = Double.NaN;
    private volatile @Nullable Admission admission;
    private volatile boolean readsBinary;
    private int malformed;

    RoomSocket(Session session, SocketLimits limits) {
        this.session = session;
        this.outbox = new Outbox(this::send, limits.outboxBytes(), System::nanoTime);
        this.frames = limits.frameBucket();
        this.commands = limits.commandBucket();
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public UUID memberId() {
        return admitted().member();
    }

    @Override
    public void offer(Frame frame) {
        if (!outbox.offer(frame)) {
            close(Farewell.TOO_SLOW);
        }
    }

    @Override
    public void close(Farewell farewell) {
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
            session.close(new CloseReason(closeCode(farewell.code()), reason));
        } catch (IOException | IllegalStateException alreadyGone) {
            LOG.log(Level.DEBUG, "socket {0} was gone before its close: {1}", id, alreadyGone.getMessage());
        }
    }

    void answer(ServerMessage message) {
        if (!outbox.offer(WireFormat.encode(message))) {
            close(Farewell.TOO_SLOW);
        }
    }

    /** The client takes JSON as binary frames, too, which are sent as they are; text is encoded anew for each socket. */
    void sendBinary() {
        readsBinary = true;
    }

    /** Sends the greeting ahead of everything that waits, and lets frames flow from now on. */
    void greet(ServerMessage hello) {
        outbox.uncork(WireFormat.encode(hello));
    }

    void admit(Admission to) {
        admission = to;
    }

    boolean isAdmitted() {
        return admission != null;
    }

    Admission admitted() {
        Admission known = admission;
        if (known == null) {
            throw new IllegalStateException("this socket was not admitted yet");
        }
        return known;
    }

    boolean allowFrame() {
        heardNanos = System.nanoTime();
        return frames.take();
    }

    boolean allowCommand() {
        return commands.take();
    }

    /** Counts a frame that could not be read; called from the socket's reading thread only. */
    int countMalformed() {
        return ++malformed;
    }

    /** An unbelievable one is not noted, because it would set every start of the room off. */
    void noteRoundTrip(double milliseconds) {
        if (milliseconds >= 0 && milliseconds <= LONGEST_ROUND_TRIP_MS) {
            roundTripMs = milliseconds;
        }
    }

    double roundTripMs() {
        return roundTripMs;
    }

    long ageNanos() {
        return System.nanoTime() - openedNanos;
    }

    long silentNanos() {
        return System.nanoTime() - heardNanos;
    }

    long stalledNanos() {
        return outbox.stalledNanos();
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

    private static CloseReason.CloseCode closeCode(int code) {
        return CloseCodes.getCloseCode(code);
    }
}
