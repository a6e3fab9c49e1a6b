package org.syncwatch.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Attempts attempts = new Attempts(nanos::get);

    @Test
    void eachWaitsTwiceAsLongAndTheSixthIsNotMade() {
        List<Long> waits = new ArrayList<>();
        for (var wait = attempts.next(); wait.isPresent(); wait = attempts.next()) {
            waits.add(wait.get().toMillis());
        }
        assertThat(waits).containsExactly(200L, 400L, 800L, 1600L, 3200L);
    }

    @Test
    void endsOfMoreThanAMinuteAgoAreForgotten() {
        for (int end = 0; end < 3 * Attempts.MOST; end++) {
            assertThat(attempts.next()).isPresent();
            nanos.addAndGet(Duration.ofSeconds(15).toNanos());
        }
        nanos.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(attempts.next()).contains(Duration.ofMillis(200));
    }
}
