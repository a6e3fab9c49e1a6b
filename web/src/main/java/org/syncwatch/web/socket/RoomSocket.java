package org.syncwatch.web.socket;

import jakarta.websocket.Session;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.limits.boundary.TokenBucket;
import org.syncwatch.live.boundary.Connection;
import org.syncwatch.live.boundary.Farewell;
import org.syncwatch.live.boundary.Frame;
import org.syncwatch.live.boundary.WireFormat;
import org.syncwatch.protocol.server.ServerMessage;
import org.syncwatch.room.boundary.Tickets.Admission;
import org.syncwatch.web.address.Origin;

/** One member's socket and all its state. */
final class RoomSocket implements Connection {

    private static final double LONGEST_ROUND_TRIP_MS = 60_000;

    private final Wire wire;
    private final Origin origin;
    private final TokenBucket commands;
    private volatile double roundTripMs = Double.NaN;
    private volatile @Nullable Admission admission;

    RoomSocket(Session session, Origin origin, SocketLimits limits) {
        this.wire = new Wire(session, limits);
        this.origin = origin;
        this.commands = limits.commandBucket();
    }

    @Override
    public UUID id() {
        return wire.id();
    }

    Origin origin() {
        return origin;
    }

    @Override
    public UUID memberId() {
        return admitted().member();
    }

    @Override
    public void offer(Frame frame) {
        wire.offer(frame);
    }

    @Override
    public void close(Farewell farewell) {
        wire.close(farewell);
    }

    /** Closes because the node goes down, and says how long to wait before coming back. */
    void sendAway(long retryMs) {
        wire.sendAway(retryMs);
    }

    void answer(ServerMessage message) {
        wire.offer(WireFormat.encode(message));
    }

    /** The client takes JSON as binary frames, too. */
    void sendBinary() {
        wire.sendBinary();
    }

    /** Sends the greeting ahead of everything that waits, and lets frames flow from now on. */
    void greet(ServerMessage hello) {
        wire.greet(WireFormat.encode(hello));
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
        return wire.allowFrame();
    }

    boolean allowCommand() {
        return commands.take();
    }

    /** Counts a frame that could not be read; called from the socket's reading thread only. */
    int countMalformed() {
        return wire.countMalformed();
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

    long silentNanos() {
        return wire.silentNanos();
    }

    /** Why a sweep has to close it, if it has. */
    Optional<Farewell> overdue() {
        return wire.overdue(isAdmitted());
    }
}
