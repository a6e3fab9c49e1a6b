package org.syncwatch.web.socket;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.syncwatch.live.boundary.Farewell;
import org.syncwatch.live.boundary.RoomConnections;
import org.syncwatch.platform.NodeRoles;
import org.syncwatch.platform.NodeStarted;
import org.syncwatch.room.boundary.Attendance;
import org.syncwatch.room.boundary.Presence;
import org.syncwatch.room.boundary.Tickets.Admission;

/** Every socket of this node from opening to close; sweeps out those that are mute, silent or too slow. */
@ApplicationScoped
public class OpenSockets {

    private static final System.Logger LOG = System.getLogger(OpenSockets.class.getName());
    private static final int PRESENCE_EVERY_SECONDS = 10;

    private final Set<RoomSocket> sockets = ConcurrentHashMap.newKeySet();
    private final SocketLimits limits;
    private final RoomConnections connections;
    private final Attendance attendance;
    private final NodeRoles roles;

    @Resource
    private @Nullable ManagedScheduledExecutorService scheduler;

    @Inject
    public OpenSockets(SocketLimits limits, RoomConnections connections, Attendance attendance, NodeRoles roles) {
        this.limits = limits;
        this.connections = connections;
        this.attendance = attendance;
        this.roles = roles;
    }

    void start(@Observes NodeStarted started) {
        if (!roles.web() || scheduler == null) {
            return;
        }
        scheduler.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS);
        scheduler.scheduleWithFixedDelay(
                this::renewPresence, PRESENCE_EVERY_SECONDS, PRESENCE_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void goDown() {
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

    /** A failure here must not cancel the schedule: the next round heals what this one missed. */
    private void renewPresence() {
        try {
            attendance.sweep(sockets.stream()
                    .filter(RoomSocket::isAdmitted)
                    .map(socket -> new Presence.Sign(socket.memberId(), socket.roundTripMs()))
                    .toList());
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "presence could not be renewed: {0}", failed.toString());
        }
    }
}
