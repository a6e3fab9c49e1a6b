package org.syncwatch.playback.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.live.boundary.Broadcast;
import org.syncwatch.live.boundary.Frame;
import org.syncwatch.live.boundary.RoomConnections;
import org.syncwatch.playback.control.Settlement.Settled;
import org.syncwatch.playback.entity.Change;
import org.syncwatch.playback.entity.Command;
import org.syncwatch.playback.entity.Outcome;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.testing.FakeConnection;
import org.syncwatch.testing.InMemoryTopicHub;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

class CommandLaneTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final RoomFixture fixture = new RoomFixture(DATABASE, new ManualClock());
    private final UUID owner = fixture.account("ada");
    private final UUID room = fixture.room(owner, 5, PlaybackControl.all);
    private final UUID ada = fixture.member(room, owner);
    private final UUID film = fixture.film(owner);
    private final RoomConnections connections = new RoomConnections();
    private final Broadcast broadcast = new Broadcast(connections, new InMemoryTopicHub().node());
    private final List<Outcome> outcomes = new CopyOnWriteArrayList<>();
    private CommandLanes lanes =
            lanes(new Ledger(DATABASE.dataSource(), System::currentTimeMillis, Duration.ofSeconds(30)), 64);

    @AfterEach
    void stop() {
        lanes.stop();
    }

    @Test
    void membersHearOfACommandBeforeItsIssuerGetsTheOutcome() {
        FakeConnection bob = new FakeConnection(UUID.randomUUID());
        connections.add(room, bob);
        List<Integer> heardAtOutcome = new CopyOnWriteArrayList<>();
        lanes.start(Executors.defaultThreadFactory());

        lanes.offer(showFilm(), outcome -> heardAtOutcome.add(bob.frames().size()));

        await().until(() -> !heardAtOutcome.isEmpty());
        assertThat(heardAtOutcome).containsExactly(1);
        assertThat(bob.frames()).singleElement().satisfies(frame -> {
            assertThat(frame.kind()).isEqualTo(Frame.Kind.PLAYBACK);
            assertThat(frame.order()).isEqualTo(1);
            assertThat(frame.message().text()).contains("\"type\":\"sync:command\"", film.toString());
        });
    }

    @Test
    void whatWaitedIsSettledInOrderAndEachIsAnsweredOnceAndMembersHearWhatItComesTo() {
        FakeConnection bob = new FakeConnection(UUID.randomUUID());
        connections.add(room, bob);
        lanes.offer(showFilm(), outcomes::add);
        IntStream.range(0, 40).forEach(number -> lanes.offer(seek(number), outcomes::add));

        lanes.start(Executors.defaultThreadFactory());

        await().until(() -> outcomes.size() == 41);
        assertThat(outcomes).allMatch(Outcome.Applied.class::isInstance);
        assertThat(outcomes)
                .extracting(outcome -> ((Outcome.Applied) outcome).state().sequence())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(bob.frames()).extracting(Frame::order).containsExactly(41L);
    }

    @Test
    void aBusyLaneGathersCommandsInsteadOfBeginningABatchForEach() throws InterruptedException {
        List<Integer> batches = new CopyOnWriteArrayList<>();
        Ledger counting = new Ledger(DATABASE.dataSource(), System::currentTimeMillis, Duration.ofSeconds(30)) {
            @Override
            public List<Settled> settle(List<Command> commands) throws SQLException {
                batches.add(commands.size());
                return super.settle(commands);
            }
        };
        lanes = new CommandLanes(counting, broadcast, new LaneLimits(1, 64, Duration.ofSeconds(1)));
        lanes.start(Executors.defaultThreadFactory());

        lanes.offer(showFilm(), outcomes::add);
        await().until(() -> outcomes.size() == 1);
        for (int number = 0; number < 10; number++) {
            lanes.offer(seek(number), outcomes::add);
            Thread.sleep(10);
        }

        await().until(() -> outcomes.size() == 11);
        assertThat(batches).containsExactly(1, 10);
    }

    @Test
    void aFullLaneTakesNoMore() {
        lanes = lanes(new Ledger(DATABASE.dataSource(), System::currentTimeMillis, Duration.ofSeconds(30)), 2);

        assertThat(lanes.offer(seek(1), outcomes::add)).isTrue();
        assertThat(lanes.offer(seek(2), outcomes::add)).isTrue();
        assertThat(lanes.offer(seek(3), outcomes::add)).isFalse();
    }

    @Test
    void aBatchThatCannotBeStoredIsAnsweredAndTheLaneGoesOn() {
        CountDownLatch broken = new CountDownLatch(1);
        Ledger failingOnce = new Ledger(DATABASE.dataSource(), System::currentTimeMillis, Duration.ofSeconds(30)) {
            @Override
            public List<Settled> settle(List<Command> commands) throws SQLException {
                if (broken.getCount() > 0) {
                    broken.countDown();
                    throw new SQLException("the database is away");
                }
                return super.settle(commands);
            }
        };
        lanes = lanes(failingOnce, 64);
        lanes.start(Executors.defaultThreadFactory());

        Command command = showFilm();
        lanes.offer(command, outcomes::add);
        await().until(() -> outcomes.size() == 1);
        lanes.offer(command, outcomes::add);
        await().atMost(Duration.ofSeconds(10)).until(() -> outcomes.size() == 2);

        assertThat(outcomes.get(0)).isEqualTo(new Outcome.Unavailable("storage_unavailable"));
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Applied.class);
    }

    @Test
    void lanesThatFinishSettleWhatTheyHold() throws InterruptedException {
        lanes.offer(showFilm(), outcomes::add);
        IntStream.range(0, 40).forEach(number -> lanes.offer(seek(number), outcomes::add));
        lanes.start(Executors.defaultThreadFactory());

        lanes.finish(Duration.ofSeconds(20));

        assertThat(outcomes).hasSize(41).allMatch(Outcome.Applied.class::isInstance);
    }

    @Test
    void whatIsNotSettledInTimeIsRefused() throws InterruptedException {
        CountDownLatch hangs = new CountDownLatch(1);
        Ledger away = new Ledger(DATABASE.dataSource(), System::currentTimeMillis, Duration.ofSeconds(30)) {
            @Override
            public List<Settled> settle(List<Command> commands) throws SQLException {
                try {
                    hangs.await();
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
                throw new SQLException("the database is away");
            }
        };
        lanes = lanes(away, 64);
        lanes.offer(seek(1), outcomes::add);
        lanes.start(Executors.defaultThreadFactory());
        await().until(() -> lanes.offer(seek(2), outcomes::add));

        assertThat(lanes.finish(Duration.ofMillis(100))).isZero();

        await().until(() -> outcomes.size() == 2);
        assertThat(outcomes).allMatch(Outcome.Unavailable.class::isInstance);
    }

    private CommandLanes lanes(Ledger ledger, int capacity) {
        return new CommandLanes(ledger, broadcast, new LaneLimits(1, capacity, Duration.ZERO));
    }

    private Command showFilm() {
        return new Command(UUID.randomUUID(), room, ada, null, null, 0, new Change.SetSource(film));
    }

    private Command seek(long target) {
        return new Command(UUID.randomUUID(), room, ada, null, null, 0, new Change.Seek(target));
    }
}
