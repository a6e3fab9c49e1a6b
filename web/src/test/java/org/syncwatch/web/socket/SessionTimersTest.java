package org.syncwatch.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionTimersTest {

    /** As in the platform: final, private and in a class above. */
    static class Base {
        private final ScheduledExecutorService managedScheduledExecutorService;

        Base(ScheduledExecutorService timers) {
            this.managedScheduledExecutorService = timers;
        }

        ScheduledExecutorService timers() {
            return managedScheduledExecutorService;
        }
    }

    static class Container extends Base {
        Container(ScheduledExecutorService timers) {
            super(timers);
        }
    }

    @Test
    void take_the_place_of_the_containers_own() throws InterruptedException {
        ScheduledExecutorService theirs = Executors.newSingleThreadScheduledExecutor();
        Container container = new Container(theirs);
        try (var own = closing(SessionTimers.replace(container, Thread::new))) {
            assertThat(container.timers()).isSameAs(own.timers()).isNotSameAs(theirs);
            CountDownLatch due = new CountDownLatch(1);
            container.timers().schedule(due::countDown, 1, TimeUnit.MILLISECONDS);
            assertThat(due.await(5, TimeUnit.SECONDS)).isTrue();
        } finally {
            theirs.shutdownNow();
        }
    }

    @Test
    void leave_a_container_alone_that_keeps_its_timers_elsewhere() {
        assertThat(SessionTimers.replace("another container", Thread::new)).isNull();
    }

    @Test
    void make_no_task_of_a_timeout_that_is_off_and_forget_cancelled_ones() {
        try (var own = closing(new IdleTimers(Thread::new))) {
            var off = own.timers().schedule(() -> {}, 0, TimeUnit.MILLISECONDS);
            assertThat(off.isDone()).isTrue();
            var cancelled = own.timers().schedule(() -> {}, 1, TimeUnit.HOURS);
            assertThat(own.timers().getQueue()).hasSize(1);
            cancelled.cancel(true);
            assertThat(own.timers().getQueue()).isEmpty();
        }
    }

    private record Closing(IdleTimers timers) implements AutoCloseable {
        @Override
        public void close() {
            timers.shutdownNow();
        }
    }

    private static Closing closing(@Nullable IdleTimers timers) {
        return new Closing(Objects.requireNonNull(timers, "the field is there"));
    }
}
