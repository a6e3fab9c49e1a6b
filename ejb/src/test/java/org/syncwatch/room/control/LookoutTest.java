package org.syncwatch.room.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LookoutTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Lookout lookout = new Lookout(Duration.ofSeconds(6), Duration.ofSeconds(10));

    @Test
    void aNodeThatJustStartedCannotTell() {
        assertThat(lookout.steady(-5 * SECOND)).isFalse();
        assertThat(lookout.steady(0)).isFalse();
        assertThat(lookout.steady(4 * SECOND)).isFalse();
        assertThat(lookout.steady(5 * SECOND)).isTrue();
    }

    @Test
    void afterAGapItBeginsAnew() {
        lookout.steady(0);
        lookout.steady(5 * SECOND);
        assertThat(lookout.steady(10 * SECOND)).isTrue();

        assertThat(lookout.steady(17 * SECOND)).isFalse();
        assertThat(lookout.steady(22 * SECOND)).isFalse();
        assertThat(lookout.steady(27 * SECOND)).isTrue();
    }
}
