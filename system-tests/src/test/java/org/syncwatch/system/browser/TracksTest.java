package org.syncwatch.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.syncwatch.system.browser.Reading.Sample;

class TracksTest {

    private static final double END_MS = 5000;

    /** Samples at odd times, as no two pages sample at the same moment. */
    private static Track track(double phase, DoubleUnaryOperator position) {
        List<Sample> samples = new ArrayList<>();
        for (double at = phase; at <= END_MS + 100; at += 50) {
            samples.add(new Sample(at, position.applyAsDouble(at)));
        }
        return new Track(samples);
    }

    @Test
    void theDistanceIsThatOfTheClocksAndNotOfTheSamples() {
        Tracks tracks = new Tracks(List.of(track(0, at -> at), track(17, at -> at + 7), track(31, at -> at - 3)));

        List<Double> distances = tracks.distances(1000, 2000);

        assertThat(distances).hasSize(3 * 21);
        assertThat(distances)
                .allSatisfy(ms -> assertThat(List.of(3.0, 7.0, 10.0))
                        .anySatisfy(wanted -> assertThat(ms).isCloseTo(wanted, within(0.001))));
    }

    @Test
    void togetherIsSaidFromTheLastTimeApart() {
        // Away, near for a moment, away again, and near for good from 2000 ms on.
        DoubleUnaryOperator late = at -> at < 500 || (at > 800 && at < 2000) ? at - 300 : at - 5;
        Tracks tracks = new Tracks(List.of(track(0, at -> at), track(10, late)));

        assertThat(tracks.togetherAfter(100, END_MS)).hasValueCloseTo(1950.0, within(60.0));
    }

    @Test
    void whoIsApartAtTheEndWasNeverTogether() {
        Tracks tracks = new Tracks(List.of(track(0, at -> at), track(10, at -> at + 25)));

        assertThat(tracks.togetherAfter(100, END_MS)).isEmpty();
    }

    @Test
    void nothingIsSaidAboutTimesWithoutSamples() {
        Track frozen = new Track(
                List.of(new Sample(0, 0), new Sample(50, 50), new Sample(1000, 1000), new Sample(1050, 1050)));
        Tracks tracks = new Tracks(List.of(track(0, at -> at), frozen));

        assertThat(tracks.distances(100, 900)).isEmpty();
        assertThat(tracks.togetherAfter(10, 1040)).hasValueCloseTo(990.0, within(60.0));
        assertThat(frozen.longestGapMs()).isEqualTo(950);
    }
}
