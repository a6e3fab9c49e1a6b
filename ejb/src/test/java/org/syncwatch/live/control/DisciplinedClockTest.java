package org.syncwatch.live.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DisciplinedClockTest {

    private final AtomicLong nanos = new AtomicLong(5_000_000_000L);
    private final DisciplinedClock clock = new DisciplinedClock(nanos::get);

    @Test
    void theFirstSampleSetsTheClock() {
        follow(1_000_000, 2);

        assertThat(clock.nowMs()).isCloseTo(1_000_001, within(1e-6));
    }

    @Test
    void aSmallErrorIsSlewedAndNeverStepsBack() {
        follow(1_000_000, 0);
        double before = clock.nowMs();
        follow(1_000_000 - 4, 0);

        assertThat(clock.nowMs()).isCloseTo(before, within(1e-6));
        double last = clock.nowMs();
        for (int second = 0; second < 8; second++) {
            passMs(1_000);
            assertThat(clock.nowMs()).isGreaterThan(last);
            last = clock.nowMs();
        }
        assertThat(last).isCloseTo(1_000_000 - 4 + 8_000, within(1e-6));
    }

    @Test
    void aGrossErrorIsSteppedAtOnce() {
        follow(1_000_000, 0);
        follow(2_000_000, 0);

        assertThat(clock.nowMs()).isCloseTo(2_000_000, within(1e-6));
    }

    /** The reference answers in the middle of the round trip. */
    private void follow(double referenceMs, long roundTripMs) {
        double sent = clock.monotonicMs();
        passMs(roundTripMs);
        clock.follow(sent, referenceMs, clock.monotonicMs());
    }

    private void passMs(long milliseconds) {
        nanos.addAndGet(milliseconds * 1_000_000);
    }
}
