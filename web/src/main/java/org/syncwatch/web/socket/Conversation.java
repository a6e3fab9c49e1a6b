package org.syncwatch.web.socket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.syncwatch.live.boundary.ClusterClock;
import org.syncwatch.live.boundary.Farewell;
import org.syncwatch.live.boundary.PlayerReports;
import org.syncwatch.live.boundary.RoomConnections;
import org.syncwatch.live.boundary.RoomNumbers;
import org.syncwatch.live.boundary.WireFormat;
import org.syncwatch.protocol.client.ChatFetch;
import org.syncwatch.protocol.client.ChatWish;
import org.syncwatch.protocol.client.ClientHello;
import org.syncwatch.protocol.client.ClientMessage;
import org.syncwatch.protocol.client.GateSign;
import org.syncwatch.protocol.client.Heartbeat;
import org.syncwatch.protocol.client.PlaybackReport;
import org.syncwatch.protocol.client.Resync;
import org.syncwatch.protocol.client.SyncCommand;
import org.syncwatch.protocol.client.Typing;
import org.syncwatch.protocol.server.HeartbeatAnswer;
import org.syncwatch.protocol.server.RoomError;
import org.syncwatch.room.boundary.Tickets.Admission;

/** Understands what a browser says and answers it. */
@ApplicationScoped
public class Conversation {

    private static final int MOST_MALFORMED_FRAMES = 5;

    private final Greeter greeter;
    private final Helm helm;
    private final ChatDesk chat;
    private final RoomConnections connections;
    private final PlayerReports reports;
    private final ClusterClock clock;

    @Inject
    public Conversation(
            Greeter greeter,
            Helm helm,
            ChatDesk chat,
            RoomConnections connections,
            PlayerReports reports,
            ClusterClock clock) {
        this.greeter = greeter;
        this.helm = helm;
        this.chat = chat;
        this.connections = connections;
        this.reports = reports;
        this.clock = clock;
    }

    public void hear(RoomSocket socket, String text) {
        double receivedMs = clock.nowMs();
        if (!socket.allowFrame()) {
            socket.close(Farewell.FLOODING);
            return;
        }
        Optional<ClientMessage> message = WireFormat.decode(text);
        if (message.isEmpty()) {
            refuseMalformed(socket);
        } else if (message.get() instanceof ClientHello hello) {
            greeter.greet(socket, hello);
        } else if (!socket.isAdmitted()) {
            socket.close(Farewell.NOT_ADMITTED);
        } else if (message.get() instanceof Heartbeat heartbeat) {
            answer(socket, heartbeat, receivedMs);
        } else if (message.get() instanceof SyncCommand command) {
            helm.steer(socket, command, receivedMs);
        } else if (message.get() instanceof GateSign sign) {
            helm.note(socket, sign);
        } else if (message.get() instanceof Resync) {
            greeter.resync(socket);
        } else {
            hearOfChat(socket, message.get());
        }
    }

    private void hearOfChat(RoomSocket socket, ClientMessage message) {
        if (message instanceof ChatWish wish) {
            chat.say(socket, wish);
        } else if (message instanceof ChatFetch asked) {
            chat.fetch(socket, asked);
        } else if (message instanceof Typing typing) {
            chat.typing(socket, typing);
        }
    }

    private void answer(RoomSocket socket, Heartbeat heartbeat, double receivedMs) {
        if (heartbeat.roundTripMs() != null) {
            socket.noteRoundTrip(heartbeat.roundTripMs());
        }
        Admission admission = socket.admitted();
        PlaybackReport report = heartbeat.report();
        if (report != null && !reports.hear(admission.room(), admission.member(), report)) {
            refuseMalformed(socket);
            return;
        }
        RoomNumbers numbers = connections.numbers(admission.room());
        socket.answer(new HeartbeatAnswer(
                heartbeat.clientTimeMs(),
                receivedMs,
                clock.nowMs(),
                numbers.sequence(),
                numbers.roster(),
                numbers.chat()));
    }

    private static void refuseMalformed(RoomSocket socket) {
        if (!socket.isAdmitted() || socket.countMalformed() > MOST_MALFORMED_FRAMES) {
            socket.close(Farewell.MALFORMED);
        } else {
            socket.answer(new RoomError("malformed_frame", "This message could not be understood."));
        }
    }
}
