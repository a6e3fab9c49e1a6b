package org.syncwatch.web.socket;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.account.boundary.AccountsBanned;
import org.syncwatch.live.boundary.Farewell;
import org.syncwatch.live.boundary.RoomConnections;
import org.syncwatch.platform.NodeDraining;
import org.syncwatch.platform.NodeRounds;
import org.syncwatch.platform.NodeRounds.Repetition;
import org.syncwatch.platform.NodeStarted;
import org.syncwatch.room.boundary.Attendance;
import org.syncwatch.room.boundary.Presence;
import org.syncwatch.room.boundary.Tickets.Admission;
import org.syncwatch.web.address.Origin;

/** Every socket of this node from opening to close; sweeps out those that are mute, silent or too slow. */
@ApplicationScoped
public class OpenSockets {

    private static final Duration SWEEP_EVERY = Duration.ofSeconds(1);
    private static final Duration PRESENCE_EVERY = Duration.ofSeconds(5);

    /** Whoever was on a node that died is no longer than this on the others' rosters after their seat has lapsed. */
    private static final Duration LAPSED_EVERY = Duration.ofSeconds(2);

    private static final Duration DEPART_WITHIN = Duration.ofSeconds(3);
    private static final long LOOK_EVERY_MS = 5;

    private final Set<RoomSocket> sockets = ConcurrentHashMap.newKeySet();
    private final SocketLimits limits;
    private final RoomConnections connections;
    private final Attendance attendance;
    private final NodeRounds rounds;

    /** Made at the start: when the application is undeployed, classes cannot be loaded any more. */
    private final ComingBack comingBack;

    private final SecureRandom random;
    private volatile List<Repetition> repetitions = List.of();
    private volatile boolean goingDown;

    @Inject
    public OpenSockets(
            SocketLimits limits,
            RoomConnections connections,
            Attendance attendance,
            NodeRounds rounds,
            @ConfigProperty(name = "syncwatch.drain.spread") Duration spread,
            SecureRandom random) {
        this.limits = limits;
        this.connections = connections;
        this.attendance = attendance;
        this.rounds = rounds;
        this.comingBack = new ComingBack(spread);
        this.random = random;
    }

    void start(@Observes NodeStarted started) {
        repetitions = List.of(
                rounds.every(SWEEP_EVERY, "sweeping the sockets", this::sweep),
                rounds.every(PRESENCE_EVERY, "renewing presence", this::renewPresence),
                rounds.every(LAPSED_EVERY, "freeing lapsed seats", attendance::sweep));
    }

    void sendAway(@Observes @Priority(NodeDraining.SOCKETS) NodeDraining draining) {
        draining.end("sockets closed", this::sendAway);
    }

    /** Sweeps end first: one that came between would dismiss as silent whom the farewell tells to come back. */
    private int sendAway(Duration left) throws InterruptedException {
        goingDown = true;
        repetitions.forEach(Repetition::cancel);
        List<RoomSocket> leaving = List.copyOf(sockets);
        for (int place = 0; place < leaving.size(); place++) {
            leaving.get(place).sendAway(comingBack.millis(place, leaving.size(), random.nextDouble()));
        }
        awaitDepartures(left.compareTo(DEPART_WITHIN) < 0 ? left : DEPART_WITHIN);
        return leaving.size();
    }

    /** Whoever's departure is noted here shows as away at once; the others' seats lapse. */
    private void awaitDepartures(Duration within) throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        while (!sockets.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(LOOK_EVERY_MS);
        }
    }

    @PreDestroy
    void goDown() {
        goingDown = true;
        repetitions.forEach(Repetition::cancel);
        sockets.forEach(socket -> socket.close(Farewell.GOING_DOWN));
    }

    /** Whether a socket that opens now has to go elsewhere. */
    boolean goingDown() {
        return goingDown;
    }

    public int count() {
        return sockets.size();
    }

    RoomSocket open(Session session, Origin origin) {
        RoomSocket socket = new RoomSocket(session, origin, limits);
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

    void dismiss(@Observes AccountsBanned banned) {
        sockets.stream()
                .filter(RoomSocket::isAdmitted)
                .filter(socket -> banned.includes(socket.admitted().account()))
                .forEach(socket -> socket.close(Farewell.ACCOUNT_BANNED));
    }

    private void sweep() {
        sockets.forEach(socket -> socket.overdue().ifPresent(socket::close));
    }

    private void renewPresence() {
        attendance.renew(sockets.stream()
                .filter(RoomSocket::isAdmitted)
                .map(socket -> new Presence.Sign(socket.memberId(), socket.silentNanos() / 1e6, socket.roundTripMs()))
                .toList());
    }
}
