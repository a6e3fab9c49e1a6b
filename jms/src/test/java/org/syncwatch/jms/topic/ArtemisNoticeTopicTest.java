package org.syncwatch.jms.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.syncwatch.jms.TestBroker;
import org.syncwatch.live.boundary.EncodedMessage;
import org.syncwatch.live.boundary.Frame;
import org.syncwatch.live.boundary.Notice;

class ArtemisNoticeTopicTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void aNoticeReachesTheOtherNodesAndNeitherItsOwnNorARoomsListener() throws Exception {
        TestBroker broker = new TestBroker();
        try (ArtemisNoticeTopic here = new ArtemisNoticeTopic(broker.address(), Executors.defaultThreadFactory());
                ArtemisNoticeTopic there = new ArtemisNoticeTopic(broker.address(), Executors.defaultThreadFactory());
                ArtemisRoomTopic room = new ArtemisRoomTopic(broker.address(), Executors.defaultThreadFactory())) {
            List<Notice> own = new CopyOnWriteArrayList<>();
            List<Notice> heard = new CopyOnWriteArrayList<>();
            List<Frame> frames = new CopyOnWriteArrayList<>();
            here.listen(own::add);
            there.listen(heard::add);
            room.listen(frames::add);
            await().atMost(PATIENCE).until(() -> here.connected() && there.connected() && room.connected());
            Notice first = new Notice(UUID.randomUUID(), EncodedMessage.of("{\"type\":\"friends:changed\"}"));
            Notice second = new Notice(UUID.randomUUID(), EncodedMessage.of("{\"from\":\"fête 🎬\"}"));

            here.publish(first);
            here.publish(second);

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard).containsExactly(first, second));
            assertThat(own).isEmpty();
            assertThat(frames).isEmpty();
        } finally {
            broker.close();
        }
    }
}
