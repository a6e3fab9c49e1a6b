package org.syncwatch.live.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncwatch.live.boundary.PlaybackMeter;
import org.syncwatch.protocol.client.PlaybackReport.Acknowledgement;
import org.syncwatch.protocol.server.CommandApplied.Action;

class CommandLatenciesTest {

    private static final UUID ADA = new UUID(0, 1);
    private static final UUID EVE = new UUID(0, 2);

    private final List<String> metered = new ArrayList<>();
    private final PlaybackMeter meter = new PlaybackMeter() {
        @Override
        public void drift(double ms) {
            throw new AssertionError("latencies are no drift");
        }

        @Override
        public void commandLatency(Action action, double ms) {
            metered.add(action + " " + ms);
        }
    };
    private final CommandLatencies latencies = new CommandLatencies();
    private long newest = 10;
    private double nowMs = 1_000;

    @Test
    void theSlowestMemberCountsAsSoonAsAllHaveTold() {
        acknowledge(ADA, 10, 20);
        assertThat(metered).isEmpty();

        acknowledge(EVE, 10, 8);
        assertThat(metered).containsExactly("SEEK 20.0");
    }

    @Test
    void afterFiveSecondsTheSilentAreNotWaitedFor() {
        acknowledge(ADA, 10, 20);
        nowMs += CommandLatencies.PATIENCE_MS;
        settle();
        assertThat(metered).isEmpty();

        nowMs += 1;
        settle();
        assertThat(metered).containsExactly("SEEK 20.0");
    }

    @Test
    void aCommandIsMeteredOnceWhateverIsToldLater() {
        acknowledge(ADA, 10, 20);
        acknowledge(EVE, 10, 8);
        acknowledge(ADA, 10, 900);
        nowMs += 60_000;
        settle();

        assertThat(metered).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-50.1, 60_000.1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void nonsenseIsNotMetered(double latencyMs) {
        acknowledge(ADA, 10, latencyMs);
        nowMs += 60_000;
        settle();

        assertThat(metered).isEmpty();
    }

    @Test
    void aClockThatIsSlightlyAheadMakesALatencyOfZero() {
        acknowledge(ADA, 10, -3);
        acknowledge(EVE, 10, -50);

        assertThat(metered).containsExactly("SEEK 0.0");
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 9_000, 36, 0, -1})
    void sequencesThatWereNeverIssuedOrAreLongGoneAreIgnored(long sequence) {
        newest = 100;
        acknowledge(ADA, sequence, 20);

        assertThat(latencies.size()).isZero();
    }

    @Test
    void atMostSixtyFourCommandsAreKeptAndTheOldOnesAreNotLost() {
        for (int command = 0; command < 1_000; command++) {
            newest++;
            acknowledge(ADA, newest, 5);
            assertThat(latencies.size()).isLessThanOrEqualTo(CommandLatencies.MOST_OPEN);
        }
        nowMs += 60_000;
        settle();

        assertThat(metered).hasSize(1_000);
    }

    private void acknowledge(UUID member, long sequence, double latencyMs) {
        latencies.acknowledge(
                member, new Acknowledgement(sequence, Action.SEEK, latencyMs), Set.of(ADA, EVE), newest, nowMs, meter);
    }

    private void settle() {
        latencies.settle(newest, nowMs, meter);
    }
}
