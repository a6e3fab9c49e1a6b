package org.syncwatch.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.syncwatch.friends.boundary.AccountTickets;
import org.syncwatch.friends.boundary.OnlineAccounts;
import org.syncwatch.friends.control.PresenceRows;
import org.syncwatch.friends.control.WhoIsHere;
import org.syncwatch.live.boundary.AccountConnections;
import org.syncwatch.live.boundary.EncodedMessage;
import org.syncwatch.live.boundary.Farewell;
import org.syncwatch.live.boundary.Notice;
import org.syncwatch.room.boundary.TicketGrid;
import org.syncwatch.room.boundary.Tickets;
import org.syncwatch.room.control.Secrets;

class AccountConversationTest {

    private static final String HEARTBEAT = "{\"type\":\"heartbeat\",\"clientTimeMs\":5}";

    private final Map<String, String> grid = new HashMap<>();
    private final Secrets secrets = new Secrets(new SecureRandom());
    private final AccountTickets tickets = new AccountTickets(memory(), secrets, Duration.ofSeconds(30));
    private final AccountConnections connections = new AccountConnections();
    private final SocketQuota quota = new SocketQuota(10, 10, 10, 1, 10);
    private final List<UUID> arrived = new ArrayList<>();
    private final OnlineAccounts online =
            new OnlineAccounts(new PresenceRows(noDatabase()), new WhoIsHere(() -> 0, Duration.ZERO, Duration.ZERO)) {
                @Override
                public void arrive(UUID account) {
                    arrived.add(account);
                }
            };
    private final AccountConversation conversation = new AccountConversation(tickets, connections, online, quota);
    private final SocketLimits limits = new SocketLimits(
            100_000, Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(8), 1_000, 1_000);
    private final List<String> sent = new ArrayList<>();
    private final List<Integer> closed = new ArrayList<>();
    private final UUID ada = UUID.randomUUID();

    @Test
    void whoHasATicketHearsOfTheirAccountOnly() {
        AccountSocket socket = entered();
        conversation.hear(socket, hello(tickets.issue(ada)));
        connections.deliver(new Notice(ada, EncodedMessage.of("news")));
        connections.deliver(new Notice(UUID.randomUUID(), EncodedMessage.of("somebody else's")));
        conversation.hear(socket, HEARTBEAT);

        assertThat(sent).hasSize(3);
        assertThat(sent.get(0)).contains("\"account:hello\"");
        assertThat(sent.get(1)).isEqualTo("news");
        assertThat(sent.get(2)).contains("\"account:heartbeat\"").contains("5.0");
        assertThat(closed).isEmpty();
        assertThat(connections.accountIds()).containsExactly(ada);
        assertThat(arrived).containsExactly(ada);
    }

    @Test
    void aTicketIsGoodOnceAndOneOfARoomOpensNothingHere() {
        String ticket = tickets.issue(ada);
        conversation.hear(entered(), hello(ticket));
        conversation.hear(entered(), hello(ticket));
        String ofARoom = new Tickets(memory(), secrets, Duration.ofSeconds(30))
                .issue(new Tickets.Admission(UUID.randomUUID(), UUID.randomUUID(), ada));
        conversation.hear(entered(), hello(ofARoom));
        assertThat(closed).containsExactly(Farewell.NOT_ADMITTED.code(), Farewell.NOT_ADMITTED.code());
        assertThat(connections.accountIds()).containsExactly(ada);
    }

    @Test
    void anAccountHasSoManySocketsAndNoMore() {
        conversation.hear(entered(), hello(tickets.issue(ada)));
        conversation.hear(entered(), hello(tickets.issue(ada)));
        assertThat(closed).containsExactly(Farewell.TOO_MANY_SOCKETS.code());
    }

    @Test
    void nothingButAHelloOpensAndNothingButHeartbeatsFollow() {
        conversation.hear(entered(), HEARTBEAT);
        conversation.hear(entered(), "{}");
        AccountSocket socket = entered();
        conversation.hear(socket, hello(tickets.issue(ada)));
        conversation.hear(socket, "{\"type\":\"room:resync\"}");
        assertThat(closed)
                .containsExactly(Farewell.NOT_ADMITTED.code(), Farewell.NOT_ADMITTED.code(), Farewell.MALFORMED.code());
    }

    @Test
    void aClientOfAnotherMajorVersionIsToldSo() {
        AccountSocket socket = entered();
        conversation.hear(socket, hello(tickets.issue(ada)).replace("1.1", "0.9"));
        assertThat(sent)
                .singleElement()
                .satisfies(answer ->
                        assertThat(answer).contains("\"compatible\":false").contains("\"upgradeRequired\":true"));
        assertThat(closed).containsExactly(Farewell.INCOMPATIBLE.code());
    }

    private AccountSocket entered() {
        AccountSocket socket = new AccountSocket(session(), limits);
        assertThat(quota.enter(socket.id(), Optional.empty())).isEmpty();
        return socket;
    }

    private static String hello(String ticket) {
        return "{\"type\":\"hello\",\"protocolVersion\":\"1.1\",\"ticket\":\"" + ticket + "\",\"capabilities\":[]}";
    }

    private static EntityManager noDatabase() {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (self, method, arguments) -> {
                    throw new IllegalStateException("no database");
                });
    }

    private TicketGrid memory() {
        return new TicketGrid() {
            @Override
            public void put(String key, String value, Duration lifetime) {
                grid.put(key, value);
            }

            @Override
            public Optional<String> take(String key) {
                return Optional.ofNullable(grid.remove(key));
            }
        };
    }

    private Session session() {
        RemoteEndpoint.Async remote = fake(RemoteEndpoint.Async.class, (self, method, arguments) -> {
            sent.add((String) arguments[0]);
            ((SendHandler) arguments[1]).onResult(new SendResult());
            return null;
        });
        return fake(Session.class, (self, method, arguments) -> {
            if (method.getName().equals("getAsyncRemote")) {
                return remote;
            }
            closed.add(((CloseReason) arguments[0]).getCloseCode().getCode());
            return null;
        });
    }

    private static <T> T fake(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
