package org.syncwatch.transcoder.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ChildProcessTest {

    private static final Confinement CONFINEMENT = Confinement.ofThisMachine();

    @TempDir
    Path directory;

    private Output output;
    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void nothingIsTakenAway() {
        output = Output.in(directory, () -> 0);
    }

    @Test
    void linesArriveInOrderAndComplaintsAreKept() throws Exception {
        Ended ended = run(Duration.ofSeconds(20), "echo one; echo two; echo sorry >&2; exit 3");

        assertThat(lines).containsExactly("one", "two");
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.complained("sorry")).isTrue();
        assertThat(ended.well()).isFalse();
    }

    @Test
    void theChildSeesNothingOfTheNodesEnvironment() throws Exception {
        run(Duration.ofSeconds(20), "env");

        assertThat(lines)
                .isNotEmpty()
                .allMatch(line -> line.matches("(PATH|LC_ALL|HOME|TMPDIR|LD_LIBRARY_PATH|PWD|OLDPWD|SHLVL|_)=.*"));
    }

    @Test
    void aChildThatSaysNothingIsEndedWithItsOffspring() throws Exception {
        long before = System.nanoTime();

        Ended ended = run(Duration.ofSeconds(2), "echo $$; sleep 300 & echo $!; wait");

        assertThat(ended.breach()).contains(Breach.STALLED);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
        assertThat(lines).hasSize(2).noneMatch(ChildProcessTest::alive);
    }

    @Test
    void offspringWhoseParentIsGoneIsEndedToo() throws Exception {
        Ended ended = run(Duration.ofSeconds(20), "(sleep 300 > /dev/null 2>&1 & echo $!) & wait");

        assertThat(ended.well()).isTrue();
        assertThat(lines).hasSize(1).noneMatch(ChildProcessTest::alive);
    }

    @Test
    void aPatientOneLetsAChildBeSilent() throws Exception {
        Ended ended = new ChildProcess(CONFINEMENT, limits(Duration.ofSeconds(1)), new RunningChildren())
                .patient()
                .run(List.of("sh", "-c", "sleep 3"), output, lines::add);

        assertThat(ended.well()).isTrue();
    }

    @Test
    void aListenerThatFailsEndsTheChild() {
        ChildProcess child = new ChildProcess(CONFINEMENT, limits(Duration.ofSeconds(20)), new RunningChildren());

        assertThatThrownBy(() -> child.run(List.of("sh", "-c", "echo $$; sleep 300"), output, line -> {
                    lines.add(line);
                    throw new IllegalStateException("no more");
                }))
                .hasMessage("no more");
        assertThat(lines).noneMatch(ChildProcessTest::alive);
    }

    @Test
    void aNodeThatGoesDownEndsEveryChildAndEveryLaterOne() throws Exception {
        RunningChildren running = new RunningChildren();
        ChildProcess child = new ChildProcess(CONFINEMENT, limits(Duration.ofSeconds(20)), running);

        Ended ended = child.run(List.of("sh", "-c", "echo $$; sleep 300"), output, line -> {
            lines.add(line);
            running.endAll();
        });
        Ended later = child.run(List.of("sh", "-c", "sleep 300"), output, lines::add);

        assertThat(ended.faultOfThePlatform()).isTrue();
        assertThat(later.faultOfThePlatform()).isTrue();
        assertThat(lines).hasSize(1).noneMatch(ChildProcessTest::alive);
    }

    @Test
    void aFileAboveTheLimitIsRefusedByTheSystem() throws Exception {
        Ended ended = run(Duration.ofSeconds(20), "head -c 3000000 /dev/zero > big; echo $?; wc -c < big");

        assertThat(ended.well()).isTrue();
        assertThat(lines.get(0)).isNotEqualTo("0");
        assertThat(Long.parseLong(lines.get(1).strip())).isLessThanOrEqualTo(1 << 20);
    }

    @Test
    void whoDoesNotEndWhenAskedIsEnded() throws Exception {
        long before = System.nanoTime();

        Ended ended = run(Duration.ofSeconds(1), "trap '' TERM; echo $$; while :; do sleep 1; done");

        assertThat(ended.breach()).contains(Breach.STALLED);
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isBetween(Duration.ofSeconds(10), Duration.ofSeconds(25));
        assertThat(lines).hasSize(1).noneMatch(ChildProcessTest::alive);
    }

    @Test
    void aChildThatWritesTooMuchInSmallFilesIsEnded() throws Exception {
        Ended ended = run(
                Duration.ofSeconds(25),
                "for n in $(seq 20); do head -c 1000000 /dev/zero > part$n; done; echo written; sleep 300");

        assertThat(ended.breach()).contains(Breach.OUTPUT);
    }

    @Test
    void aChildThatWasDoneBeforeItWasMeasuredStillWroteTooMuch() throws Exception {
        Ended ended = run(Duration.ofSeconds(25), "for n in $(seq 20); do head -c 1000000 /dev/zero > part$n; done");

        assertThat(ended.breach()).contains(Breach.OUTPUT);
    }

    private Ended run(Duration stall, String script) throws Exception {
        return new ChildProcess(CONFINEMENT, limits(stall), new RunningChildren())
                .run(List.of("sh", "-c", script), output, lines::add);
    }

    private static Limits limits(Duration stall) {
        return new Limits(Duration.ofSeconds(30), stall, 1L << 30, 1L << 28, 1 << 20, 10 << 20);
    }

    /** Who is dead but not yet taken note of by its parent is not alive. */
    private static boolean alive(String pid) {
        try {
            return !Files.readString(Path.of("/proc/" + pid + "/status")).contains("State:\tZ");
        } catch (IOException gone) {
            return false;
        }
    }
}
