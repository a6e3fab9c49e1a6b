package org.syncwatch.web.socket;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.syncwatch.live.boundary.Farewell;
import org.syncwatch.live.boundary.RoomConnections;
import org.syncwatch.platform.NodeRounds;
import org.syncwatch.platform.NodeRounds.Repetition;
import org.syncwatch.platform.NodeStarted;
import org.syncwatch.room.boundary.Attendance;
import org.syncwatch.room.boundary.Presence;
import org.syncwatch.room.boundary.Tickets.Admission;

/** Every socket of this node from opening to close; sweeps out those that are mute, silent or too slow. */
@ApplicationScoped
public class OpenSockets {

    private static final Duration SWEEP_EVERY = Duration.ofSeconds(1);
    private static final Duration PRESENCE_EVERY = Duration.ofSeconds(10);

    private final Set<RoomSocket> sockets = ConcurrentHashMap.newKeySet();
    private final SocketLimits limits;
    private final RoomConnections connections;
    private final Attendance attendance;
    private final NodeRounds rounds;
    private volatile List<Repetition> repetitions = List.of();

    @Inject
    public OpenSockets(SocketLimits limits, RoomConnections connections, Attendance attendance, NodeRounds rounds) {
        this.limits = limits;
        this.connections = connections;
        this.attendance = attendance;
        this.rounds = rounds;
    }

    void start(@Observes NodeStarted started) {
        repetitions = List.of(
                rounds.every(SWEEP_EVERY, "sweeping the sockets", this::sweep),
                rounds.every(PRESENCE_EVERY, "renewing presence", this::renewPresence));
    }

    /** Sweeps end first: one that came between would dismiss as silent whom the farewell tells to come back. */
    @PreDestroy
    void goDown() {
        repetitions.forEach(Repetition::cancel);
        sockets.forEach(socket -> socket.close(Farewell.GOING_DOWN));
    }

    RoomSocket open(Session session) {
        RoomSocket socket = new RoomSocket(session, limits);
        sockets.add(socket);
        return socket;
    }

    void closed(RoomSocket socket, boolean onPurpose) {
        sockets.remove(socket);
        if (socket.isAdmitted()) {
            Admission admission = socket.admitted();
            connections.remove(admission.room(), socket);
            attendance.depart(admission.room(), admission.member(), socket.id(), onPurpose);
        }
    }

    private void sweep() {
        for (RoomSocket socket : sockets) {
            if (!socket.isAdmitted() && socket.ageNanos() > limits.helloWithin().toNanos()) {
                socket.close(Farewell.NOT_ADMITTED);
            } else if (socket.stalledNanos() > limits.stalledFor().toNanos()) {
                socket.close(Farewell.TOO_SLOW);
            } else if (socket.silentNanos() > limits.silentFor().toNanos()) {
                socket.close(Farewell.SILENT);
            }
        }
    }

    private void renewPresence() {
        attendance.sweep(sockets.stream()
                .filter(RoomSocket::isAdmitted)
                .map(socket -> new Presence.Sign(socket.memberId(), socket.roundTripMs()))
                .toList());
    }
}
