package org.syncwatch.transcoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.syncwatch.protocol.job.DeadJob;
import org.syncwatch.protocol.job.TranscodeJob;
import org.syncwatch.protocol.job.TranscodeReport;
import org.syncwatch.transcoder.health.JobTimes;
import org.syncwatch.transcoder.process.PlatformFault;

class WorkerTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private static final TranscodeJob JOB =
            TranscodeJob.film("film", "originals/film").withUrgency(7);
    private static final Retries RETRIES =
            new Retries(List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2)));

    private record Later(TranscodeJob job, Duration notBefore) {}

    private final List<Later> later = new ArrayList<>();
    private final List<DeadJob> buried = new ArrayList<>();
    private final List<TranscodeReport> delivered = new ArrayList<>();
    private final Attempts attempts = new Attempts();
    private boolean brokerAway;

    @Test
    void aJobIsTriedThreeTimesMoreWithGrowingPausesAndThenGoesToTheOperator() {
        TranscodeJob job = JOB;
        for (int attempt = 0; attempt < 4; attempt++) {
            take(job, 1, faulty());
            job = later.isEmpty() ? job : later.get(later.size() - 1).job();
        }

        assertThat(later)
                .containsExactly(
                        new Later(JOB.withTries(1), Duration.ofSeconds(5)),
                        new Later(JOB.withTries(2), Duration.ofSeconds(30)),
                        new Later(JOB.withTries(3), Duration.ofMinutes(2)));
        assertThat(buried)
                .containsExactly(new DeadJob(JOB.withTries(3), "platform_fault", "no disk: full", CLOCK.millis()));
        assertThat(delivered).singleElement().isInstanceOfSatisfying(TranscodeReport.Failed.class, failed -> {
            assertThat(failed.code()).isEqualTo("platform_fault");
            assertThat(failed.message()).contains("tried several times");
        });
    }

    @Test
    void anAttemptThatAWorkerDiedOverCounts() {
        take(JOB, 3, faulty());
        assertThat(later).containsExactly(new Later(JOB.withTries(3), Duration.ofMinutes(2)));

        take(JOB, 4, faulty());
        assertThat(buried).hasSize(1);
    }

    @Test
    void aFilmThatCannotBePlayedFailsAtOnce() {
        take(JOB, 1, (job, attempt) -> new Outcome.Unplayable("no_video_stream", "No picture."));

        assertThat(later).isEmpty();
        assertThat(buried).isEmpty();
        assertThat(delivered).singleElement().isInstanceOf(TranscodeReport.Failed.class);
    }

    @Test
    void aFilmThatPlaysIsReportedBeforeMoreIsMadeOfIt() {
        TranscodeJob sizes = TranscodeJob.sizes("film", "originals/film", "attempt");

        take(JOB, 1, (job, attempt) -> new Outcome.Playable(9000, 640, 360, Optional.of(sizes)));

        assertThat(delivered).singleElement().isInstanceOf(TranscodeReport.Finished.class);
        assertThat(later).containsExactly(new Later(sizes, Duration.ZERO));
    }

    @Test
    void aFilmThatPlaysNeverFailsForWantOfFurtherSizes() {
        take(TranscodeJob.sizes("film", "originals/film", "attempt").withTries(3), 1, faulty());

        assertThat(later).isEmpty();
        assertThat(buried).isEmpty();
        assertThat(delivered).isEmpty();
    }

    @Test
    void aNodeThatGoesDownGivesTheJobBackWithoutCountingIt() throws Exception {
        take(JOB, 1, (job, attempt) -> {
            goDown();
            return new Outcome.Unplayable("unreadable_file", "Cut short.");
        });
        take(JOB, 1, faulty());

        assertThat(later).extracting(Later::job).containsExactly(JOB, JOB);
        assertThat(delivered).isEmpty();
        assertThat(attempts.giveBack(Duration.ZERO)).isEqualTo(2);
    }

    @Test
    void furtherSizesThatAreCutShortAreLeftToAnotherWorker() {
        TranscodeJob sizes = TranscodeJob.sizes("film", "originals/film", "attempt");

        take(sizes, 1, (job, attempt) -> {
            goDown();
            return new Outcome.Widened(0);
        });

        assertThat(later).extracting(Later::job).containsExactly(sizes);
        assertThat(delivered).isEmpty();
    }

    @Test
    void aJobWhoseRetryCannotBeSentStaysWithTheBroker() {
        brokerAway = true;

        assertThatThrownBy(() -> take(JOB, 1, faulty())).hasMessage("the broker is away");
    }

    private static Worker.Work faulty() {
        return (job, attempt) -> {
            throw new PlatformFault("no disk", new IllegalStateException("full"));
        };
    }

    private void goDown() {
        try {
            attempts.giveBack(Duration.ZERO);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(TranscodeJob job, int delivery, Worker.Work work) {
        new Worker(new FakeJobs(), new FakeReports(), attempts, RETRIES, new JobTimes(CLOCK), CLOCK)
                .take(job, delivery, work);
    }

    private final class FakeJobs implements Jobs {

        @Override
        public void later(TranscodeJob job, Duration notBefore) {
            if (brokerAway) {
                throw new IllegalStateException("the broker is away");
            }
            later.add(new Later(job, notBefore));
        }

        @Override
        public void bury(DeadJob job) {
            buried.add(job);
        }
    }

    private final class FakeReports implements Reports {

        @Override
        public void tell(TranscodeReport report) {
            throw new AssertionError("the pipeline tells, not the worker");
        }

        @Override
        public void deliver(TranscodeReport report) {
            delivered.add(report);
        }
    }
}
