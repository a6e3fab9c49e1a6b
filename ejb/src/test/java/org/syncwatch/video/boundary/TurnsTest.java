package org.syncwatch.video.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.TestDatabase;

class TurnsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final ManualClock clock = new ManualClock();

    @Test
    void oneOfSeveralNodesTakesATurnAndTheNextOneIsAPeriodLater() {
        assertThat(turn("films")).isTrue();
        assertThat(turn("films")).as("another node, at once").isFalse();
        clock.advance(Duration.ofMinutes(59));
        assertThat(turn("films")).isFalse();
        clock.advance(Duration.ofMinutes(1));
        assertThat(turn("films")).isTrue();
        assertThat(turn("films")).isFalse();
        assertThat(turn("other work")).isTrue();
    }

    private boolean turn(String work) {
        return DATABASE.<Boolean>inTransaction(entities -> new Turns(entities, clock).take(work, Duration.ofHours(1)));
    }
}
