package org.syncwatch.jms.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.syncwatch.jms.TestBroker;
import org.syncwatch.live.boundary.Frame;
import org.syncwatch.live.boundary.RoomTopic;
import org.syncwatch.live.boundary.RoomTopicContract;

class ArtemisRoomTopicTest implements RoomTopicContract {

    private static TestBroker broker;

    private final List<ArtemisRoomTopic> nodes = new ArrayList<>();

    @BeforeAll
    static void startBroker() {
        broker = new TestBroker();
    }

    @AfterAll
    static void stopBroker() throws Exception {
        broker.close();
    }

    @AfterEach
    void closeNodes() {
        nodes.forEach(ArtemisRoomTopic::close);
    }

    @Override
    public RoomTopic node() {
        ArtemisRoomTopic node = new ArtemisRoomTopic(broker.address(), Executors.defaultThreadFactory());
        nodes.add(node);
        await().atMost(PATIENCE).until(node::connected);
        return node;
    }

    @Test
    void aPublisherNeverWaitsForABrokerThatIsAway() throws Exception {
        RoomTopic here = node();
        broker.stop();
        try {
            await().atMost(PATIENCE).until(() -> !here.connected());

            long before = System.nanoTime();
            here.publish(new Frame(UUID.randomUUID(), Frame.Kind.PLAYBACK, 1, "{}"));

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
        } finally {
            broker.start();
        }
    }

    @Test
    void whatWaitsIsCountedUntilItIsOut() throws Exception {
        RoomTopic here = node();
        broker.stop();
        try {
            await().atMost(PATIENCE).until(() -> !here.connected());
            for (int order = 1; order <= 10_050; order++) {
                here.publish(new Frame(UUID.randomUUID(), Frame.Kind.PLAYBACK, order, "{}"));
            }
            RoomTopic.Backlog backlog = here.backlog();
            assertThat(backlog.waiting() + backlog.dropped()).isLessThanOrEqualTo(10_050);
            assertThat(backlog.waiting()).isPositive();
        } finally {
            broker.start();
        }
        await().atMost(PATIENCE).until(() -> here.backlog().waiting() == 0);
    }

    @Test
    void noneWaitsForAnotherToLearnThatTheBrokerIsAway() throws Exception {
        List<RoomTopic> four = Stream.generate(this::node).limit(4).toList();
        broker.stop();
        try {
            await().atMost(Duration.ofSeconds(2)).until(() -> four.stream().noneMatch(RoomTopic::connected));
        } finally {
            broker.start();
        }
    }

    @Test
    void framesFlowAgainAfterTheBrokerCameBack() throws Exception {
        RoomTopic here = node();
        RoomTopic there = node();
        List<Frame> heard = new CopyOnWriteArrayList<>();
        there.listen(heard::add);

        broker.stop();
        broker.start();

        await().atMost(PATIENCE).until(() -> here.connected() && there.connected());
        Frame frame = new Frame(UUID.randomUUID(), Frame.Kind.PLAYBACK, 2, "{}");
        await().atMost(PATIENCE).until(() -> {
            here.publish(frame);
            return heard.contains(frame);
        });
    }

    @Test
    void aNodeThatStartsBeforeTheBrokerJoinsLater() throws Exception {
        broker.stop();
        ArtemisRoomTopic early = new ArtemisRoomTopic(broker.address(), Executors.defaultThreadFactory());
        nodes.add(early);
        assertThat(early.connected()).isFalse();
        broker.start();

        await().atMost(PATIENCE).until(early::connected);
    }
}
