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
import org.syncwatch.web.address.Origin;
import org.syncwatch.web.address.TrustedProxies;

/**
 * Where signed-in pages listen to their account; stateless, each socket's state is its {@link AccountSocket}. For the same
 * reason as {@link RoomEndpoint} it has no method for errors.
 */
@ApplicationScoped
@ServerEndpoint(value = "/socket/account", configurator = RoomEndpointConfigurator.class)
public class AccountEndpoint {

    private static final System.Logger LOG = System.getLogger(AccountEndpoint.class.getName());
    private static final String SOCKET = AccountSocket.class.getName();

    private final AccountSockets sockets;
    private final AccountConversation conversation;
    private final SocketQuota quota;
    private final TrustedProxies proxies;

    @Inject
    public AccountEndpoint(
            AccountSockets sockets, AccountConversation conversation, SocketQuota quota, TrustedProxies proxies) {
        this.sockets = sockets;
        this.conversation = conversation;
        this.quota = quota;
        this.proxies = proxies;
    }

    @OnOpen
    public void open(Session session) {
        try {
            letIn(session);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "an account socket could not be opened: {0}", failed.toString());
            throw failed;
        }
    }

    private void letIn(Session session) {
        session.setMaxIdleTimeout(0);
        session.setMaxTextMessageBufferSize(RoomEndpoint.LARGEST_FRAME_BYTES);
        AccountSocket socket = sockets.open(session);
        session.getUserProperties().put(SOCKET, socket);
        if (sockets.goingDown()) {
            socket.close(Farewell.GOING_DOWN);
            return;
        }
        Origin origin = proxies.origin(Peer.address(session), Peer.forwardedFor(session));
        quota.enter(socket.id(), origin.limited()).ifPresent(socket::close);
    }

    @OnMessage(maxMessageSize = RoomEndpoint.LARGEST_FRAME_BYTES)
    public void text(String text, Session session) {
        AccountSocket socket = socketOf(session);
        try {
            conversation.hear(socket, text);
        } catch (RuntimeException failed) {
            // The page comes back by itself, here or on another node.
            LOG.log(Level.WARNING, "a frame of account socket {0} failed: {1}", socket.id(), failed.toString());
            socket.close(Farewell.UNAVAILABLE);
        }
    }

    @OnMessage(maxMessageSize = RoomEndpoint.LARGEST_FRAME_BYTES)
    public void binary(ByteBuffer unexpected, Session session) {
        socketOf(session).close(Farewell.MALFORMED);
    }

    @OnClose
    public void close(Session session, CloseReason reason) {
        AccountSocket socket = socketOf(session);
        quota.leave(socket.id());
        sockets.closed(socket);
    }

    private static AccountSocket socketOf(Session session) {
        return (AccountSocket)
                Objects.requireNonNull(session.getUserProperties().get(SOCKET), "a session is heard after its opening");
    }
}
