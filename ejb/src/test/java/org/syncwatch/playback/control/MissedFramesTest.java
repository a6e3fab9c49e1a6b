package org.syncwatch.playback.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.live.boundary.Frame;
import org.syncwatch.live.boundary.RoomConnections;
import org.syncwatch.live.boundary.RoomTopic;
import org.syncwatch.platform.FakeRounds;
import org.syncwatch.platform.NodeStarted;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.testing.FakeConnection;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

class MissedFramesTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final RoomFixture fixture = new RoomFixture(DATABASE, new ManualClock());
    private final UUID room = fixture.room(fixture.account("ada"), 5, PlaybackControl.all);
    private final RoomConnections connections = new RoomConnections();
    private final Switch topic = new Switch();
    private final FakeRounds rounds = new FakeRounds("web");

    @BeforeEach
    void somebodyElsewhereSteeredTheRoom() {
        connections.add(room, new FakeConnection(UUID.randomUUID()));
        moveOnTo(7, 3);
        new MissedFrames(topic, connections, new PlaybackRows(DATABASE.dataSource()), rounds).start(new NodeStarted());
    }

    @Test
    void whileCutOffHeartbeatsTellWhatTheDatabaseKnows() {
        topic.connected = false;
        oneSecondLater();

        assertThat(connections.numbers(room).sequence()).isEqualTo(7);
        assertThat(connections.numbers(room).roster()).isEqualTo(3);
    }

    @Test
    void afterTheTopicIsBackItLooksForAWhileLonger() {
        topic.connected = false;
        oneSecondLater();
        moveOnTo(8, 3);
        topic.connected = true;
        oneSecondLater();
        assertThat(connections.numbers(room).sequence()).isEqualTo(8);

        oneSecondLater();
        oneSecondLater();
        moveOnTo(9, 3);
        oneSecondLater();
        assertThat(connections.numbers(room).sequence()).isEqualTo(8);
    }

    private void oneSecondLater() {
        rounds.advance(Duration.ofSeconds(1));
    }

    private void moveOnTo(long sequence, long rosterRevision) {
        DATABASE.transact(entities -> {
            entities.createNativeQuery("update playback set sequence = ?1 where room_id = ?2")
                    .setParameter(1, sequence)
                    .setParameter(2, room)
                    .executeUpdate();
            entities.createNativeQuery("update room set roster_revision = ?1 where id = ?2")
                    .setParameter(1, rosterRevision)
                    .setParameter(2, room)
                    .executeUpdate();
        });
    }

    private static final class Switch implements RoomTopic {

        private boolean connected = true;

        @Override
        public void publish(Frame frame) {
            throw new AssertionError("nothing is published here");
        }

        @Override
        public void listen(Consumer<Frame> listener) {
            throw new AssertionError("nobody listens here");
        }

        @Override
        public boolean connected() {
            return connected;
        }

        @Override
        public Backlog backlog() {
            return new Backlog(0, 0);
        }
    }
}
