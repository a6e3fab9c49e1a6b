package org.syncwatch.web.socket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.syncwatch.friends.boundary.AccountTickets;
import org.syncwatch.friends.boundary.OnlineAccounts;
import org.syncwatch.live.boundary.AccountConnections;
import org.syncwatch.live.boundary.Farewell;
import org.syncwatch.live.boundary.WireFormat;
import org.syncwatch.protocol.ProtocolVersion;
import org.syncwatch.protocol.account.AccountHeartbeat;
import org.syncwatch.protocol.account.AccountHello;
import org.syncwatch.protocol.client.ClientHello;
import org.syncwatch.protocol.client.ClientMessage;
import org.syncwatch.protocol.client.Heartbeat;

/** Lets pages listen to their account; they say hello and that they are alive, and nothing else. */
@ApplicationScoped
public class AccountConversation {

    private final AccountTickets tickets;
    private final AccountConnections connections;
    private final OnlineAccounts online;
    private final SocketQuota quota;

    @Inject
    public AccountConversation(
            AccountTickets tickets, AccountConnections connections, OnlineAccounts online, SocketQuota quota) {
        this.tickets = tickets;
        this.connections = connections;
        this.online = online;
        this.quota = quota;
    }

    void hear(AccountSocket socket, String text) {
        if (!socket.allowFrame()) {
            socket.close(Farewell.FLOODING);
            return;
        }
        ClientMessage message = WireFormat.decode(text).orElse(null);
        if (message instanceof ClientHello hello && !socket.isAdmitted()) {
            greet(socket, hello);
        } else if (message instanceof Heartbeat heartbeat && socket.isAdmitted()) {
            socket.answer(new AccountHeartbeat(heartbeat.clientTimeMs()));
        } else {
            socket.close(socket.isAdmitted() ? Farewell.MALFORMED : Farewell.NOT_ADMITTED);
        }
    }

    private void greet(AccountSocket socket, ClientHello hello) {
        Negotiation negotiation = Negotiation.with(hello.protocolVersion());
        if (!negotiation.compatible()) {
            socket.greet(answer(negotiation));
            socket.close(Farewell.INCOMPATIBLE);
            return;
        }
        Optional<UUID> account = tickets.redeem(hello.ticket());
        if (account.isEmpty()) {
            socket.close(Farewell.NOT_ADMITTED);
            return;
        }
        Optional<Farewell> full = quota.admitListener(socket.id(), account.get());
        if (full.isPresent()) {
            socket.close(full.get());
            return;
        }
        socket.admit(account.get());
        connections.add(socket);
        online.arrive(account.get());
        socket.greet(answer(negotiation));
    }

    private static AccountHello answer(Negotiation negotiation) {
        return new AccountHello(
                ProtocolVersion.CURRENT.toString(), negotiation.compatible(), negotiation.upgradeRequired());
    }
}
