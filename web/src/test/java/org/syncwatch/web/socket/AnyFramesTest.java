package org.syncwatch.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.syncwatch.audit.boundary.AuditTrail;
import org.syncwatch.audit.control.AuditRows;
import org.syncwatch.chat.boundary.Allowance;
import org.syncwatch.chat.boundary.Chat;
import org.syncwatch.chat.boundary.ChatPages;
import org.syncwatch.chat.boundary.RoomNotices;
import org.syncwatch.chat.control.ChatRows;
import org.syncwatch.chat.control.ChatStore;
import org.syncwatch.live.boundary.Broadcast;
import org.syncwatch.live.boundary.Farewell;
import org.syncwatch.live.boundary.PlaybackMeter;
import org.syncwatch.live.boundary.PlayerReports;
import org.syncwatch.live.boundary.RoomConnections;
import org.syncwatch.live.boundary.RoomTopic;
import org.syncwatch.platform.FakeRounds;
import org.syncwatch.platform.Json;
import org.syncwatch.platform.NodeRoles;
import org.syncwatch.playback.boundary.Entrance;
import org.syncwatch.playback.boundary.Snapshots;
import org.syncwatch.playback.boundary.Steering;
import org.syncwatch.playback.control.EventRows;
import org.syncwatch.playback.control.LaneLimits;
import org.syncwatch.playback.control.Ledger;
import org.syncwatch.playback.control.PlaybackRows;
import org.syncwatch.protocol.server.RoomError;
import org.syncwatch.room.boundary.Attendance;
import org.syncwatch.room.boundary.Presence;
import org.syncwatch.room.boundary.Rooms;
import org.syncwatch.room.boundary.TicketGrid;
import org.syncwatch.room.boundary.Tickets;
import org.syncwatch.room.boundary.Tickets.Admission;
import org.syncwatch.room.control.RoomCodes;
import org.syncwatch.room.control.RoomQueries;
import org.syncwatch.room.control.Seatings;
import org.syncwatch.room.control.Secrets;
import org.syncwatch.testing.Fired;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestLimits;
import org.syncwatch.video.boundary.TranscodeQueue;
import org.syncwatch.video.boundary.Videos;
import org.syncwatch.web.address.CurrentOrigin;
import org.syncwatch.web.address.TrustedProxies;

/** Whatever comes over a socket while the database is away, too: nothing escapes, and an end has a name. */
class AnyFramesTest {

    private static final Set<Integer> NAMED =
            Arrays.stream(Farewell.values()).map(Farewell::code).collect(Collectors.toSet());

    private static final List<String> FRAMES = List.of(
            "{\"type\":\"hello\",\"protocolVersion\":\"1.1\",\"ticket\":\"t\",\"capabilities\":[\"gate\"]}",
            "{\"type\":\"heartbeat\",\"clientTimeMs\":5,\"roundTripMs\":2.5,\"report\":{\"driftMs\":1,"
                    + "\"following\":\"free\",\"acknowledged\":[{\"sequence\":1,\"action\":\"PLAY\",\"latencyMs\":3}]}}",
            "{\"type\":\"room:resync\"}",
            "{\"type\":\"sync:play\",\"commandId\":\"00000000-0000-0000-0000-000000000001\",\"expectedSequence\":4}",
            "{\"type\":\"sync:seek\",\"commandId\":\"00000000-0000-0000-0000-000000000002\",\"targetMediaTimeMs\":-1}",
            "{\"type\":\"sync:rate\",\"commandId\":\"00000000-0000-0000-0000-000000000003\",\"playbackRate\":\"NaN\"}",
            "{\"type\":\"sync:source\",\"commandId\":\"3\",\"videoId\":\"4\"}",
            "{\"type\":\"sync:ready\",\"sequence\":9223372036854775807}",
            "{\"type\":\"sync:stalled\",\"sequence\":-1}",
            "{\"type\":\"chat:post\",\"clientId\":\"00000000-0000-0000-0000-000000000004\",\"text\":\"hi\\u0000\"}",
            "{\"type\":\"chat:edit\",\"clientId\":\"5\",\"number\":1,\"text\":\"\"}",
            "{\"type\":\"chat:delete\",\"clientId\":\"00000000-0000-0000-0000-000000000006\",\"number\":-1}",
            "{\"type\":\"chat:react\",\"clientId\":\"00000000-0000-0000-0000-000000000007\",\"number\":1,"
                    + "\"emoji\":\"x\",\"on\":true}",
            "{\"type\":\"chat:fetch\",\"after\":9223372036854775807}",
            "{\"type\":\"chat:typing\",\"typing\":true}");

    @Property(tries = 400)
    void aMembersSocketSurvivesThem(@ForAll("conversations") List<String> said) {
        assertNothingEscapes(said, true);
    }

    @Property(tries = 200)
    void aStrangersSocketSurvivesThem(@ForAll("conversations") List<String> said) {
        assertNothingEscapes(said, false);
    }

    @Provide
    Arbitrary<List<String>> conversations() {
        Arbitrary<String> frame = Arbitraries.of(FRAMES);
        Arbitrary<String> broken = Combinators.combine(
                        frame,
                        Arbitraries.integers().between(0, 150),
                        Arbitraries.chars().all())
                .as(AnyFramesTest::withOneCharacterMore);
        Arbitrary<String> cut = Combinators.combine(
                        frame, Arbitraries.integers().between(0, 150))
                .as((text, length) -> text.substring(0, Math.min(length, text.length())));
        Arbitrary<String> deep = Arbitraries.integers().between(1, 1000).map(depth -> "[".repeat(depth));
        return Arbitraries.oneOf(frame, frame, broken, cut, deep, Arbitraries.strings())
                .list()
                .ofMaxSize(40);
    }

    private static String withOneCharacterMore(String text, int at, char more) {
        int place = Math.min(at, text.length());
        return text.substring(0, place) + more + text.substring(place);
    }

    private static void assertNothingEscapes(List<String> said, boolean admitted) {
        var end = new OtherEnd();
        var connections = new RoomConnections();
        RoomEndpoint endpoint = endpoint(connections);
        endpoint.open(end.session);
        if (admitted) {
            RoomSocket socket = (RoomSocket) Objects.requireNonNull(end.properties.get(RoomSocket.class.getName()));
            socket.admit(new Admission(UUID.randomUUID(), UUID.randomUUID(), null));
            socket.greet(new RoomError("welcome", "Welcome"));
        }
        for (String text : said) {
            int before = end.heard.size();
            endpoint.text(text, end.session);
            assertThat(end.heard.size() - before).as("answers to one frame").isLessThanOrEqualTo(1);
            if (!end.closed.isEmpty()) {
                break;
            }
        }
        assertThat(end.closed).hasSizeLessThanOrEqualTo(1).isSubsetOf(NAMED);
        assertThat(end.heard).allMatch(frame -> frame.startsWith("{\"type\":\""));
        endpoint.binary(ByteBuffer.allocate(1), end.session);
        assertThat(end.closed).hasSize(1);
    }

    /** The browser's side of a socket. */
    private static final class OtherEnd {

        private final Map<String, Object> properties = new HashMap<>();
        private final List<String> heard = new ArrayList<>();
        private final List<Integer> closed = new ArrayList<>();

        private final RemoteEndpoint.Async remote = fake(RemoteEndpoint.Async.class, (self, method, arguments) -> {
            heard.add((String) arguments[0]);
            ((SendHandler) arguments[1]).onResult(new SendResult());
            return null;
        });

        private final Session session = fake(Session.class, (self, method, arguments) -> switch (method.getName()) {
            case "getUserProperties" -> properties;
            case "getAsyncRemote" -> remote;
            case "getId" -> "1";
            case "close" -> {
                closed.add(((CloseReason) arguments[0]).getCloseCode().getCode());
                yield null;
            }
            default -> null;
        });
    }

    private static RoomEndpoint endpoint(RoomConnections connections) {
        Broadcast broadcast = new Broadcast(connections, away(RoomTopic.class));
        DataSource database = away(DataSource.class);
        Attendance attendance = attendance(broadcast);
        ChatDesk chat = chat(broadcast, database);
        SocketQuota quota = new SocketQuota(10, 10, 10, 10, 10);
        Greeter greeter = new Greeter(
                new Tickets(nobodys(), new Secrets(new SecureRandom()), Duration.ofSeconds(30)),
                new Entrance(attendance, snapshots(database)),
                chat,
                connections,
                () -> 0,
                quota);
        Ledger ledger = new Ledger(database, () -> 0, Duration.ofSeconds(30));
        Steering steering = new Steering(
                ledger, broadcast, () -> 0, new NodeRoles(List.of("web")), new LaneLimits(1, 8, Duration.ZERO));
        PlaybackMeter meter = fake(PlaybackMeter.class, (self, method, arguments) -> null);
        PlayerReports reports = new PlayerReports(connections, broadcast, meter, () -> 0);
        SocketLimits limits = new SocketLimits(
                100_000, Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(8), 1_000, 1_000);
        return new RoomEndpoint(
                new OpenSockets(
                        limits, connections, attendance, new FakeRounds("web"), Duration.ZERO, new SecureRandom()),
                new Conversation(greeter, new Helm(steering), chat, connections, reports, () -> 0),
                quota,
                new TrustedProxies(Optional.empty()),
                new CurrentOrigin());
    }

    @SuppressWarnings("unchecked")
    private static Attendance attendance(Broadcast broadcast) {
        EntityManager entities = away(EntityManager.class);
        RoomQueries queries = new RoomQueries(entities, Duration.ofSeconds(30));
        Presence presence = new Presence(
                entities,
                queries,
                new Seatings(entities, queries),
                new RoomNotices(entities, () -> 0, new Fired<>()),
                () -> 0,
                new AuditTrail(new AuditRows(entities, Json.mapper())));
        Rooms rooms = new Rooms(
                entities, queries, new RoomCodes(new SecureRandom()), () -> 0, RoomFixture.LIFETIMES, new Fired<>());
        return new Attendance(presence, rooms, broadcast, away(Event.class));
    }

    private static ChatDesk chat(Broadcast broadcast, DataSource database) {
        Chat chat = new Chat(
                new ChatStore(database, () -> 0),
                broadcast,
                new Allowance(TestLimits.none(Clock.systemUTC())),
                new Fired<>());
        return new ChatDesk(chat, new ChatPages(new ChatRows(database, 100, 16_384)), broadcast, 1_000);
    }

    @SuppressWarnings("unchecked")
    private static Snapshots snapshots(DataSource database) {
        Videos videos = new Videos(
                away(EntityManager.class), away(TranscodeQueue.class), away(Instance.class), Clock.systemUTC());
        return new Snapshots(new PlaybackRows(database), new EventRows(database, 10), videos);
    }

    private static TicketGrid nobodys() {
        return fake(
                TicketGrid.class,
                (self, method, arguments) -> method.getReturnType() == Optional.class ? Optional.empty() : null);
    }

    private static <T> T away(Class<T> type) {
        return fake(type, (self, method, arguments) -> {
            throw new IllegalStateException(method.getName() + " is away");
        });
    }

    private static <T> T fake(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
