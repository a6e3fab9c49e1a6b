package org.syncwatch.live.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What every room topic must do, whichever way frames travel. */
public interface RoomTopicContract {

    Duration PATIENCE = Duration.ofSeconds(20);

    /** A topic as one more node would open it; it is connected when this returns. */
    RoomTopic node();

    @Test
    default void framesArriveOnAnotherNodeWholeAndInOrder() {
        RoomTopic here = node();
        List<Frame> heard = listening(node());
        UUID room = UUID.randomUUID();

        List<Frame> published = new CopyOnWriteArrayList<>();
        for (int sequence = 1; sequence <= 1_000; sequence++) {
            Frame frame = new Frame(room, Frame.Kind.PLAYBACK, sequence, "{\"n\":" + sequence + ",\"t\":\"fête 🎬\"}");
            published.add(frame);
            here.publish(frame);
        }

        await().atMost(PATIENCE).until(() -> heard.size() >= published.size());
        assertThat(heard).containsExactlyElementsOf(published);
    }

    @Test
    default void everyOtherNodeHearsAFrame() {
        RoomTopic here = node();
        List<Frame> second = listening(node());
        List<Frame> third = listening(node());
        Frame frame = new Frame(UUID.randomUUID(), Frame.Kind.ROSTER, 4, "{}");

        here.publish(frame);

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(second).containsExactly(frame);
            assertThat(third).containsExactly(frame);
        });
    }

    @Test
    default void aPublisherDoesNotHearItself() {
        RoomTopic here = node();
        RoomTopic there = node();
        List<Frame> own = listening(here);
        List<Frame> others = listening(there);
        Frame frame = new Frame(UUID.randomUUID(), Frame.Kind.VIDEO, 0, "{}");
        Frame answer = new Frame(UUID.randomUUID(), Frame.Kind.VIDEO, 0, "{}");

        here.publish(frame);
        await().atMost(PATIENCE).until(() -> others.contains(frame));
        there.publish(answer);
        await().atMost(PATIENCE).until(() -> own.contains(answer));

        assertThat(own).containsExactly(answer);
    }

    @Test
    default void aListenerThatFailsStillGetsTheNextFrame() {
        RoomTopic here = node();
        RoomTopic there = node();
        List<Frame> heard = new CopyOnWriteArrayList<>();
        there.listen(frame -> {
            if (frame.order() == 1) {
                throw new IllegalStateException("this listener fails on the first frame");
            }
            heard.add(frame);
        });
        UUID room = UUID.randomUUID();

        here.publish(new Frame(room, Frame.Kind.PLAYBACK, 1, "{}"));
        here.publish(new Frame(room, Frame.Kind.PLAYBACK, 2, "{}"));

        await().atMost(PATIENCE).until(() -> heard.size() == 1 && heard.get(0).order() == 2);
    }

    private static List<Frame> listening(RoomTopic topic) {
        List<Frame> heard = new CopyOnWriteArrayList<>();
        topic.listen(heard::add);
        return heard;
    }
}
