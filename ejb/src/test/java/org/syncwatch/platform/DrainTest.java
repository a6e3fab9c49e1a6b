package org.syncwatch.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class DrainTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final NodeLife life = new NodeLife();
    private final List<String> happened = Collections.synchronizedList(new ArrayList<>());

    @Test
    void aNodeIsUpOnlyBetweenItsStartAndItsDrain() {
        assertThat(life.phase()).isEqualTo(NodeLife.Phase.STARTING);
        life.up();
        assertThat(life.phase()).isEqualTo(NodeLife.Phase.UP);

        drain(Duration.ZERO, LONG, draining -> happened.add("phase " + life.phase()))
                .run();

        assertThat(happened).containsExactly("phase DRAINING");
        life.up();
        assertThat(life.phase()).isEqualTo(NodeLife.Phase.DRAINING);
    }

    @Test
    void itIsDrainedOnce() {
        Drain drain = drain(Duration.ZERO, LONG, draining -> happened.add("drained"));
        drain.run();
        drain.run();
        drain.undeployed("application");

        assertThat(happened).containsExactly("drained");
    }

    @Test
    void readinessIsDownForAWhileBeforeAnythingEnds() {
        long began = System.nanoTime();
        drain(Duration.ofMillis(300), LONG, draining -> happened.add("drained")).run();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(happened).containsExactly("drained");
    }

    @Test
    void whatHangsIsLeftAloneWhenTheTimeIsUp() {
        CountDownLatch never = new CountDownLatch(1);
        long began = System.nanoTime();
        drain(
                        Duration.ZERO,
                        Duration.ofMillis(300),
                        draining -> draining.end("stuck", left -> {
                            never.await();
                            return 1;
                        }))
                .run();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aPartThatFailsDoesNotKeepTheNextFromEnding() {
        NodeDraining draining = new NodeDraining(LONG, System::nanoTime);
        draining.end("sockets closed", left -> 3);
        draining.end("commands settled", left -> {
            throw new IllegalStateException("the database is away");
        });
        draining.end("jobs returned", left -> 1);

        assertThat(draining.summary()).isEqualTo("3 sockets closed, 1 jobs returned");
    }

    @Test
    void everyPartIsToldTheTimeThatIsLeft() {
        long[] now = {0};
        NodeDraining draining = new NodeDraining(Duration.ofSeconds(2), () -> now[0]);
        List<Duration> left = new ArrayList<>();
        for (int second = 0; second < 4; second++) {
            draining.end("nothing", time -> {
                left.add(time);
                return 0;
            });
            now[0] += Duration.ofSeconds(1).toNanos();
        }

        assertThat(left).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ZERO, Duration.ZERO);
    }

    @SuppressWarnings("unchecked")
    private Drain drain(Duration readinessFirst, Duration within, Consumer<NodeDraining> listener) {
        Event<NodeDraining> event = (Event<NodeDraining>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (self, method, arguments) -> {
                    listener.accept((NodeDraining) arguments[0]);
                    return null;
                });
        return new Drain(life, event, readinessFirst, within);
    }
}
