package org.syncwatch.transcoder.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {

    private static final Limits LIMITS =
            new Limits(Duration.ofHours(4), Duration.ofMinutes(2), 6L << 30, 1L << 30, 1L << 30, 1000);

    @TempDir
    private Path directory;

    private Process child;
    private long nanos;
    private long taken;

    @BeforeEach
    void aChild() throws Exception {
        child = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void itEnds() {
        child.destroyForcibly();
    }

    @Test
    void figuresThatDoNotGrowAreNoProgress() {
        Watch watch = watch(LIMITS);
        for (int second = 0; second < 121; second += 1) {
            nanos += Duration.ofSeconds(1).toNanos();
            for (String line : new String[] {
                "frame=100", "fps=0.0", "out_time_us=4000000", "speed=0." + second + "x", "progress=continue"
            }) {
                watch.heard(line);
            }
        }

        assertThat(watch.look()).isEmpty();
        nanos += Duration.ofSeconds(1).toNanos();
        assertThat(watch.look()).contains(Breach.STALLED);
    }

    @Test
    void timeInWhichNobodyListenedIsNoStall() {
        Watch watch = watch(LIMITS);
        long listening = Duration.ofMinutes(3).toNanos();
        nanos += listening;
        watch.excuse(listening);
        assertThat(watch.look()).isEmpty();

        nanos += Duration.ofSeconds(121).toNanos();
        assertThat(watch.look()).contains(Breach.STALLED);
    }

    @Test
    void whoeverGoesOnMayTakeTheWholeTimeAndNoMore() {
        Watch watch = watch(LIMITS);
        for (int minute = 1; minute <= 240; minute++) {
            nanos += Duration.ofMinutes(1).toNanos();
            watch.heard("out_time_us=" + minute);
            assertThat(watch.look()).isEmpty();
        }

        nanos += 1;
        assertThat(watch.look()).contains(Breach.WALL_CLOCK);
    }

    @Test
    void linesOfOtherProgramsAreProgress() {
        Watch watch = watch(LIMITS);
        nanos += Duration.ofSeconds(119).toNanos();
        watch.heard("packet,12.5,K__");
        nanos += Duration.ofSeconds(119).toNanos();

        assertThat(watch.look()).isEmpty();
    }

    @Test
    void memoryIsMeasured() throws Exception {
        assertThat(watch(LIMITS).measured()).isEmpty();
        assertThat(watch(new Limits(Duration.ofHours(4), Duration.ofMinutes(2), 6L << 30, 1, 1L << 30, 1000))
                        .measured())
                .contains(Breach.MEMORY);
    }

    @Test
    void whatWasTakenAwayIsOutputAsWellAsWhatWaits() throws Exception {
        Files.write(directory.resolve("part"), new byte[600]);
        assertThat(watch(LIMITS).measured()).isEmpty();

        taken = 400;
        assertThat(watch(LIMITS).measured()).isEmpty();
        taken = 401;
        assertThat(watch(LIMITS).measured()).contains(Breach.OUTPUT);
    }

    @Test
    void whatAChildOnlyReadsIsNoOutput() throws Exception {
        Files.write(directory.resolve("source"), new byte[5000]);

        assertThat(new Watch(child, Output.none(directory), LIMITS, () -> nanos).measured())
                .isEmpty();
    }

    private Watch watch(Limits limits) {
        return new Watch(child, Output.in(directory, () -> taken), limits, () -> nanos);
    }
}
