package org.syncwatch.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NodeRoundsTest {

    private static final Duration PERIOD = Duration.ofSeconds(10);

    private final FakeRounds rounds = new FakeRounds("transcoder", "web");
    private int gone;

    @Test
    void theFirstRoundComesAfterOnePeriodAndTheNextAfterAnother() {
        rounds.every(PERIOD, "counting", () -> gone++);
        rounds.advance(PERIOD.minusMillis(1));
        assertThat(gone).isZero();

        rounds.advance(Duration.ofMillis(1));
        assertThat(gone).isEqualTo(1);

        rounds.advance(PERIOD);
        assertThat(gone).isEqualTo(2);
    }

    @Test
    void aRoundThatFailsDoesNotEndTheNextOnes() {
        rounds.every(PERIOD, "failing", () -> {
            gone++;
            throw gone == 1 ? new IllegalStateException("a bug") : new IOException("the network");
        });

        rounds.advance(PERIOD.multipliedBy(3));
        assertThat(gone).isEqualTo(3);
    }

    @Test
    void theRoundAtOnceIsGuardedToo() {
        rounds.nowAndEvery(PERIOD, "failing", () -> {
            gone++;
            throw new IllegalStateException("not up yet");
        });
        assertThat(gone).isEqualTo(1);

        rounds.advance(PERIOD);
        assertThat(gone).isEqualTo(2);
    }

    @Test
    void aNodeWithoutTheRoleMakesNoRound() {
        FakeRounds elsewhere = new FakeRounds("transcoder");
        elsewhere.nowAndEvery(PERIOD, "counting", () -> gone++).cancel();
        elsewhere.every(PERIOD, "counting", () -> gone++);

        elsewhere.advance(PERIOD);
        assertThat(gone).isZero();
    }

    @Test
    void whatIsCancelledEndsAndTheRestGoesOn() {
        rounds.every(PERIOD, "counting", () -> gone++);
        rounds.every(PERIOD, "counting by hundreds", () -> gone += 100).cancel();

        rounds.advance(PERIOD);
        assertThat(gone).isEqualTo(1);
    }

    @Test
    void allRoundsEndWhenTheNodeGoesDown() {
        rounds.every(PERIOD, "counting", () -> gone++);
        rounds.nowAndEvery(PERIOD, "counting by hundreds", () -> gone += 100);
        rounds.cancelAll();

        rounds.advance(PERIOD);
        assertThat(gone).isEqualTo(100);
    }
}
