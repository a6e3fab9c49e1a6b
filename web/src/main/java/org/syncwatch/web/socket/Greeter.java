package org.syncwatch.web.socket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syncwatch.live.boundary.ClusterClock;
import org.syncwatch.live.boundary.Farewell;
import org.syncwatch.live.boundary.RoomConnections;
import org.syncwatch.live.boundary.RoomNumbers;
import org.syncwatch.playback.boundary.Entrance;
import org.syncwatch.playback.boundary.Welcome;
import org.syncwatch.protocol.ProtocolVersion;
import org.syncwatch.protocol.client.ClientHello;
import org.syncwatch.protocol.server.ChatPage;
import org.syncwatch.protocol.server.ServerHello;
import org.syncwatch.room.boundary.Tickets;
import org.syncwatch.room.boundary.Tickets.Admission;
import org.syncwatch.room.entity.Coming;

/** Lets a socket into its room and tells it the whole state. */
@ApplicationScoped
public class Greeter {

    /** Named by a client that tells when its picture is ready, so a start may wait for it. */
    private static final String TELLS_READY = "gate";

    /** Named by a client that reads binary frames as JSON, too. */
    private static final String READS_BINARY = "binary";

    /** Named by a client that shows the chat; others do not pay for it. */
    private static final String SHOWS_CHAT = "chat";

    private final Tickets tickets;
    private final Entrance entrance;
    private final ChatDesk chat;
    private final RoomConnections connections;
    private final ClusterClock clock;
    private final SocketQuota quota;

    @Inject
    public Greeter(
            Tickets tickets,
            Entrance entrance,
            ChatDesk chat,
            RoomConnections connections,
            ClusterClock clock,
            SocketQuota quota) {
        this.tickets = tickets;
        this.entrance = entrance;
        this.chat = chat;
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
        Coming coming = new Coming(
                admission.room(),
                admission.member(),
                socket.id(),
                hello.capabilities().contains(TELLS_READY),
                socket.origin().address());
        Welcome welcome = entrance.enter(new Entrance.Hello(coming, hello.lastSeenSequence()));
        if (welcome instanceof Welcome.Refused refused) {
            socket.close(refused.why());
        } else if (welcome instanceof Welcome.In in) {
            ChatPage said = hello.capabilities().contains(SHOWS_CHAT)
                    ? chat.catchUp(admission.room(), hello.lastChatNumber())
                    : null;
            connections.noteSnapshot(
                    admission.room(),
                    new RoomNumbers(
                            in.snapshot().playback().sequence(),
                            in.arrival().roster().revision(),
                            said == null ? 0 : said.newest()));
            socket.greet(answer(
                    negotiation,
                    new ServerHello.Session(
                            admission.member().toString(),
                            in.arrival().room(),
                            in.snapshot().playback(),
                            in.arrival().roster(),
                            in.snapshot().video(),
                            in.missed(),
                            said)));
        }
    }

    void resync(RoomSocket socket) {
        entrance.state(socket.admitted().room())
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
