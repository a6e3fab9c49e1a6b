package org.syncwatch.web.socket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syncwatch.live.boundary.ClusterClock;
import org.syncwatch.live.boundary.Farewell;
import org.syncwatch.live.boundary.RoomConnections;
import org.syncwatch.playback.boundary.Snapshots;
import org.syncwatch.protocol.ProtocolVersion;
import org.syncwatch.protocol.client.ClientHello;
import org.syncwatch.protocol.server.RoomState;
import org.syncwatch.protocol.server.ServerHello;
import org.syncwatch.room.boundary.Attendance;
import org.syncwatch.room.boundary.Presence.Arrival;
import org.syncwatch.room.boundary.Tickets;
import org.syncwatch.room.boundary.Tickets.Admission;

/** Lets a socket into its room and tells it the whole state. */
@ApplicationScoped
public class Greeter {

    /** Named by a client that tells when its picture is ready, so a start may wait for it. */
    private static final String TELLS_READY = "gate";

    /** Named by a client that reads binary frames as JSON, too. */
    private static final String READS_BINARY = "binary";

    private final Tickets tickets;
    private final Attendance attendance;
    private final Snapshots snapshots;
    private final RoomConnections connections;
    private final ClusterClock clock;
    private final SocketQuota quota;

    @Inject
    public Greeter(
            Tickets tickets,
            Attendance attendance,
            Snapshots snapshots,
            RoomConnections connections,
            ClusterClock clock,
            SocketQuota quota) {
        this.tickets = tickets;
        this.attendance = attendance;
        this.snapshots = snapshots;
        this.connections = connections;
        this.clock = clock;
        this.quota = quota;
    }

    void greet(RoomSocket socket, ClientHello hello) {
        if (socket.isAdmitted()) {
            socket.close(Farewell.MALFORMED);
            return;
        }
        if (hello.capabilities().contains(READS_BINARY)) {
            socket.sendBinary();
        }
        Negotiation negotiation = Negotiation.with(hello.protocolVersion());
        if (!negotiation.compatible()) {
            socket.greet(answer(negotiation, null));
            socket.close(Farewell.INCOMPATIBLE);
            return;
        }
        Optional<Admission> admission = tickets.redeem(hello.ticket());
        if (admission.isEmpty()) {
            socket.close(Farewell.NOT_ADMITTED);
            return;
        }
        Optional<Farewell> full = quota.admit(socket.id(), admission.get());
        if (full.isPresent()) {
            socket.close(full.get());
            return;
        }
        welcome(socket, admission.get(), hello, negotiation);
    }

    /** Joins the room's fan-out before the snapshot is read, so that no command falls between the two. */
    private void welcome(RoomSocket socket, Admission admission, ClientHello hello, Negotiation negotiation) {
        socket.admit(admission);
        connections.add(admission.room(), socket);
        Optional<Arrival> arrival = attendance.arrive(
                admission.room(),
                admission.member(),
                socket.id(),
                hello.capabilities().contains(TELLS_READY));
        Optional<Snapshots.Snapshot> snapshot = snapshots.of(admission.room());
        if (arrival.isEmpty() || snapshot.isEmpty()) {
            socket.close(Farewell.ROOM_GONE);
            return;
        }
        connections.noteSnapshot(
                admission.room(),
                snapshot.get().playback().sequence(),
                arrival.get().roster().revision());
        socket.greet(answer(
                negotiation,
                new ServerHello.Session(
                        admission.member().toString(),
                        arrival.get().room(),
                        snapshot.get().playback(),
                        arrival.get().roster(),
                        snapshot.get().video(),
                        snapshots.missed(admission.room(), hello.lastSeenSequence(), snapshot.get()))));
    }

    void resync(RoomSocket socket) {
        Admission admission = socket.admitted();
        snapshots
                .of(admission.room())
                .flatMap(snapshot -> attendance
                        .roster(admission.room())
                        .map(roster -> new RoomState(snapshot.playback(), roster, snapshot.video())))
                .ifPresentOrElse(socket::answer, () -> socket.close(Farewell.ROOM_GONE));
    }

    private ServerHello answer(Negotiation negotiation, ServerHello.@Nullable Session session) {
        return new ServerHello(
                ProtocolVersion.CURRENT.toString(),
                negotiation.compatible(),
                negotiation.upgradeRequired(),
                clock.nowMs(),
                session);
    }
}
