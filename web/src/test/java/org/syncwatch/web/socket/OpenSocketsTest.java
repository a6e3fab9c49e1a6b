package org.syncwatch.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncwatch.audit.boundary.AuditTrail;
import org.syncwatch.audit.control.AuditRows;
import org.syncwatch.chat.boundary.RoomNotices;
import org.syncwatch.live.boundary.Broadcast;
import org.syncwatch.live.boundary.Farewell;
import org.syncwatch.live.boundary.RoomConnections;
import org.syncwatch.live.boundary.RoomTopic;
import org.syncwatch.platform.FakeDraining;
import org.syncwatch.platform.FakeRounds;
import org.syncwatch.platform.Json;
import org.syncwatch.platform.NodeStarted;
import org.syncwatch.room.boundary.Attendance;
import org.syncwatch.room.boundary.Presence;
import org.syncwatch.room.boundary.Rooms;
import org.syncwatch.room.control.RoomCodes;
import org.syncwatch.room.control.RoomQueries;
import org.syncwatch.room.control.Seatings;
import org.syncwatch.testing.Fired;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.web.address.Origin;

class OpenSocketsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final AtomicInteger asked = new AtomicInteger();
    private final List<Integer> closed = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private final FakeRounds rounds = new FakeRounds("web");
    private final OpenSockets sockets = new OpenSockets(
            impatient(), new RoomConnections(), attendanceWithoutDatabase(), rounds, SECOND, new SecureRandom());

    @BeforeEach
    void theNodeIsUp() {
        sockets.start(new NodeStarted());
    }

    @Test
    void aSocketThatSaysNothingIsClosedByTheNextSweep() {
        sockets.open(session(), Origin.NONE);
        assertThat(closed).isEmpty();

        rounds.advance(SECOND);
        assertThat(closed).containsExactly(Farewell.NOT_ADMITTED.code());
    }

    @Test
    void aSocketThatCannotBeClosedDoesNotEndTheSweeps() {
        sockets.open(brokenSession(), Origin.NONE);
        rounds.advance(SECOND);

        sockets.open(session(), Origin.NONE);
        rounds.advance(SECOND);
        assertThat(closed).containsExactly(Farewell.NOT_ADMITTED.code());
    }

    @Test
    void presenceIsRenewedAgainAfterTheDatabaseFailed() {
        rounds.advance(SECOND.multipliedBy(10));
        int askedOnce = asked.get();
        assertThat(askedOnce).isPositive();

        rounds.advance(SECOND.multipliedBy(10));
        assertThat(asked).hasValue(2 * askedOnce);
    }

    @Test
    void lapsedSeatsAreFreedMoreOftenThanPresenceIsRenewed() {
        rounds.advance(SECOND.multipliedBy(2));

        assertThat(asked).as("looks for lapsed seats").hasPositiveValue();
    }

    @Test
    void aNodeThatGoesDownSaysSoAndSweepsNoMore() {
        sockets.open(session(), Origin.NONE);
        sockets.goDown();
        assertThat(closed).containsExactly(Farewell.GOING_DOWN.code());

        sockets.open(session(), Origin.NONE);
        rounds.advance(SECOND);
        assertThat(closed).containsExactly(Farewell.GOING_DOWN.code());
    }

    @Test
    void aDrainSendsEverybodyAwayWithAWaitOfTheirOwn() {
        for (int socket = 0; socket < 100; socket++) {
            sockets.open(session(), Origin.NONE);
        }
        assertThat(sockets.count()).isEqualTo(100);
        FakeDraining draining = new FakeDraining(Duration.ZERO);
        sockets.sendAway(draining.told());

        assertThat(draining.summary()).isEqualTo("100 sockets closed");
        assertThat(closed).hasSize(100).containsOnly(Farewell.GOING_DOWN.code());
        assertThat(reasons).allMatch(reason -> reason.matches("node_going_down \\d{1,3}"));
        assertThat(Set.copyOf(reasons)).hasSizeGreaterThan(80);
        assertThat(sockets.goingDown()).isTrue();
    }

    private Session session() {
        return fake(Session.class, (self, method, arguments) -> {
            CloseReason why = (CloseReason) arguments[0];
            closed.add(why.getCloseCode().getCode());
            reasons.add(why.getReasonPhrase());
            return null;
        });
    }

    private static Session brokenSession() {
        return fake(Session.class, (self, method, arguments) -> {
            throw new IllegalArgumentException("cannot be closed");
        });
    }

    @SuppressWarnings("unchecked")
    private Attendance attendanceWithoutDatabase() {
        InvocationHandler fails = (self, method, arguments) -> {
            asked.incrementAndGet();
            throw new IllegalStateException("no database");
        };
        EntityManager entities = fake(EntityManager.class, fails);
        RoomQueries queries = new RoomQueries(entities, SECOND);
        AuditTrail audit = new AuditTrail(new AuditRows(entities, Json.mapper()));
        return new Attendance(
                new Presence(
                        entities,
                        queries,
                        new Seatings(entities, queries),
                        new RoomNotices(entities, () -> 0, new Fired<>()),
                        () -> 0,
                        audit),
                new Rooms(
                        entities,
                        queries,
                        new RoomCodes(new SecureRandom()),
                        () -> 0,
                        RoomFixture.LIFETIMES,
                        new Fired<>()),
                new Broadcast(new RoomConnections(), fake(RoomTopic.class, fails)),
                fake(Event.class, fails));
    }

    private static SocketLimits impatient() {
        return new SocketLimits(1_000, Duration.ZERO, SECOND, SECOND, 1, 1);
    }

    private static <T> T fake(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
