package org.syncwatch.web.socket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.syncwatch.live.boundary.Farewell;
import org.syncwatch.web.address.CurrentOrigin;
import org.syncwatch.web.address.Origin;
import org.syncwatch.web.address.TrustedProxies;

/**
 * Where browsers connect; stateless, each socket's state is its {@link RoomSocket}. It has no method for errors: the platform
 * would look this bean up for a session that is over and never forget the two again.
 */
@ApplicationScoped
@ServerEndpoint(value = "/socket/room", configurator = RoomEndpointConfigurator.class)
public class RoomEndpoint {

    /** A client frame is a few hundred bytes; a larger one is closed with 1009 before it is read. */
    public static final int LARGEST_FRAME_BYTES = 16 * 1024;

    private static final System.Logger LOG = System.getLogger(RoomEndpoint.class.getName());
    private static final String SOCKET = RoomSocket.class.getName();

    private final OpenSockets sockets;
    private final Conversation conversation;
    private final SocketQuota quota;
    private final TrustedProxies proxies;
    private final CurrentOrigin current;

    @Inject
    public RoomEndpoint(
            OpenSockets sockets,
            Conversation conversation,
            SocketQuota quota,
            TrustedProxies proxies,
            CurrentOrigin current) {
        this.sockets = sockets;
        this.conversation = conversation;
        this.quota = quota;
        this.proxies = proxies;
        this.current = current;
    }

    @OnOpen
    public void open(Session session) {
        try {
            letIn(session);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "a socket could not be opened: {0}", failed.toString());
            throw failed;
        }
    }

    private void letIn(Session session) {
        session.setMaxIdleTimeout(0);
        session.setMaxTextMessageBufferSize(LARGEST_FRAME_BYTES);
        Origin origin = proxies.origin(Peer.address(session), Peer.forwardedFor(session));
        RoomSocket socket = sockets.open(session, origin);
        session.getUserProperties().put(SOCKET, socket);
        if (sockets.goingDown()) {
            socket.close(Farewell.GOING_DOWN);
            return;
        }
        quota.enter(socket.id(), origin.limited()).ifPresent(socket::close);
    }

    @OnMessage(maxMessageSize = LARGEST_FRAME_BYTES)
    public void text(String text, Session session) {
        RoomSocket socket = socketOf(session);
        current.enter(socket.origin());
        try {
            conversation.hear(socket, text);
        } catch (RuntimeException failed) {
            // The client waits for an answer that will not come: let it try again, here or on another node.
            LOG.log(Level.WARNING, "a frame of socket {0} failed: {1}", socket.id(), failed.toString());
            socket.close(Farewell.UNAVAILABLE);
        } finally {
            current.leave();
        }
    }

    @OnMessage(maxMessageSize = LARGEST_FRAME_BYTES)
    public void binary(ByteBuffer unexpected, Session session) {
        socketOf(session).close(Farewell.MALFORMED);
    }

    @OnClose
    public void close(Session session, CloseReason reason) {
        boolean onPurpose = reason.getCloseCode().getCode() == CloseReason.CloseCodes.NORMAL_CLOSURE.getCode();
        RoomSocket socket = socketOf(session);
        quota.leave(socket.id());
        try {
            sockets.closed(socket, onPurpose);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "the seat behind socket {0} lapses: {1}", socket.id(), failed.toString());
        }
    }

    private static RoomSocket socketOf(Session session) {
        return (RoomSocket)
                Objects.requireNonNull(session.getUserProperties().get(SOCKET), "a session is heard after its opening");
    }
}
