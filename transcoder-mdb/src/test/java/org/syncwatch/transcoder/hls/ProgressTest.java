package org.syncwatch.transcoder.hls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void thePositionBecomesAPercentageThatNeverFallsNorReachesTheEnd() {
        Progress progress = new Progress(10_000);

        assertThat(progress.after("out_time_us=N/A")).isZero();
        assertThat(progress.after("out_time_us=2500000")).isEqualTo(25);
        assertThat(progress.after("speed=2x")).isEqualTo(25);
        assertThat(progress.after("out_time_us=1000000")).isEqualTo(25);
        assertThat(progress.after("out_time_us=-9223372036854775807")).isEqualTo(25);
        assertThat(progress.after("out_time_us=99000000")).isEqualTo(99);
    }

    @Test
    void aFilmOfUnknownLengthStaysAtZero() {
        assertThat(new Progress(0).after("out_time_us=2500000")).isZero();
    }
}
