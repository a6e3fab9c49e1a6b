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
import org.syncwatch.live.boundary.AccountConnections;
import org.syncwatch.live.boundary.Farewell;
import org.syncwatch.platform.NodeDraining;
import org.syncwatch.platform.NodeRounds;
import org.syncwatch.platform.NodeRounds.Repetition;
import org.syncwatch.platform.NodeStarted;

/** Every account socket of this node from opening to close. */
@ApplicationScoped
public class AccountSockets {

    private static final Duration SWEEP_EVERY = Duration.ofSeconds(1);

    private final Set<AccountSocket> sockets = ConcurrentHashMap.newKeySet();
    private final SocketLimits limits;
    private final AccountConnections connections;
    private final NodeRounds rounds;

    /** Made at the start: when the application is undeployed, classes cannot be loaded any more. */
    private final ComingBack comingBack;

    private final SecureRandom random;
    private volatile Repetition sweeps = () -> {};
    private volatile boolean goingDown;

    @Inject
    public AccountSockets(
            SocketLimits limits,
            AccountConnections connections,
            NodeRounds rounds,
            @ConfigProperty(name = "syncwatch.drain.spread") Duration spread,
            SecureRandom random) {
        this.limits = limits;
        this.connections = connections;
        this.rounds = rounds;
        this.comingBack = new ComingBack(spread);
        this.random = random;
    }

    void start(@Observes NodeStarted started) {
        sweeps = rounds.every(SWEEP_EVERY, "sweeping the account sockets", this::sweep);
    }

    void sendAway(@Observes @Priority(NodeDraining.SOCKETS) NodeDraining draining) {
        draining.end("account sockets closed", left -> sendAway());
    }

    private int sendAway() {
        goingDown = true;
        sweeps.cancel();
        List<AccountSocket> leaving = List.copyOf(sockets);
        for (int place = 0; place < leaving.size(); place++) {
            leaving.get(place).sendAway(comingBack.millis(place, leaving.size(), random.nextDouble()));
        }
        return leaving.size();
    }

    @PreDestroy
    void goDown() {
        goingDown = true;
        sweeps.cancel();
        sockets.forEach(socket -> socket.close(Farewell.GOING_DOWN));
    }

    /** Whether a socket that opens now has to go elsewhere. */
    boolean goingDown() {
        return goingDown;
    }

    /** Whoever is banned or deleted hears of nothing any more. */
    void dismiss(@Observes AccountsBanned banned) {
        sockets.stream()
                .filter(AccountSocket::isAdmitted)
                .filter(socket -> banned.includes(socket.accountId()))
                .forEach(socket -> socket.close(Farewell.NOT_ADMITTED));
    }

    AccountSocket open(Session session) {
        AccountSocket socket = new AccountSocket(session, limits);
        sockets.add(socket);
        return socket;
    }

    void closed(AccountSocket socket) {
        sockets.remove(socket);
        if (socket.isAdmitted()) {
            connections.remove(socket);
        }
    }

    private void sweep() {
        sockets.forEach(socket -> socket.overdue().ifPresent(socket::close));
    }
}
