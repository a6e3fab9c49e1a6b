package org.syncwatch.jms.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.Message;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncwatch.protocol.job.DeadJob;
import org.syncwatch.protocol.job.TranscodeJob;
import org.syncwatch.protocol.job.TranscodeReport;
import org.syncwatch.testing.Fired;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.video.boundary.ReportedFilms;
import org.syncwatch.video.boundary.TranscodeProgress;
import org.syncwatch.video.boundary.VideoChanged;

class DiedJobsTest extends BrokerSetting {

    private static final TranscodeJob JOB = TranscodeJob.film("film", "originals/film");
    private static final String NAMELESS = DeadJob.REASON + " IS NULL";

    private final ManualClock clock = new ManualClock();
    private final List<TranscodeReport> noted = new ArrayList<>();
    private final DiedJobs died = new DiedJobs();
    private boolean databaseAway;

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // There is no container that would do it.
    void wire() {
        died.connections = connections;
        died.progress = new TranscodeProgress(new NotedFilms(), new Fired<>());
        died.json = json;
        died.clock = clock;
    }

    @Test
    void aJobThatTheBrokerGaveUpFailsItsFilmAndGetsAName() throws Exception {
        died.onMessage(nameless(JOB));

        assertThat(noted).singleElement().isInstanceOfSatisfying(TranscodeReport.Failed.class, failed -> {
            assertThat(failed.videoId()).isEqualTo("film");
            assertThat(failed.code()).isEqualTo("worker_died");
        });
        assertThat(dead.list(10)).singleElement().satisfies(job -> {
            assertThat(job.job()).isEqualTo(JOB);
            assertThat(job.code()).isEqualTo("worker_died");
            assertThat(job.failedAtMs()).isEqualTo(clock.millis());
        });
    }

    @Test
    void whatIsNamedIsNotTakenAgain() throws Exception {
        died.onMessage(nameless(JOB));

        try (var context = connections.createContext()) {
            assertThat(context.createConsumer(context.createQueue(DeadJob.QUEUE), NAMELESS)
                            .receiveNoWait())
                    .isNull();
        }
    }

    @Test
    void aFilmThatPlaysNeitherFailsNorWaitsForAnybody() throws Exception {
        died.onMessage(nameless(TranscodeJob.sizes("film", "originals/film", "attempt")));

        assertThat(noted).isEmpty();
        assertThat(dead.list(10)).isEmpty();
    }

    @Test
    void nothingIsNamedThatTheDatabaseWasNotTold() throws Exception {
        databaseAway = true;
        Message message = nameless(JOB);

        assertThatThrownBy(() -> died.onMessage(message)).hasMessage("the database is away");
        assertThat(dead.list(10)).isEmpty();
    }

    @Test
    void whatCannotBeReadIsDropped() throws Exception {
        nameless("{");
        died.onMessage(Objects.requireNonNull(take(DeadJob.QUEUE, NAMELESS)));

        assertThat(noted).isEmpty();
        assertThat(dead.list(10)).isEmpty();
    }

    private Message nameless(TranscodeJob job) throws Exception {
        nameless(json.writeValueAsString(job));
        return Objects.requireNonNull(take(DeadJob.QUEUE, NAMELESS));
    }

    private final class NotedFilms extends ReportedFilms {

        NotedFilms() {
            super(
                    (EntityManager) Proxy.newProxyInstance(
                            DiedJobsTest.class.getClassLoader(),
                            new Class<?>[] {EntityManager.class},
                            (proxy, method, arguments) -> {
                                throw new AssertionError("films are noted elsewhere");
                            }),
                    clock);
        }

        @Override
        public Optional<VideoChanged> note(TranscodeReport report) {
            if (databaseAway) {
                throw new IllegalStateException("the database is away");
            }
            noted.add(report);
            return Optional.empty();
        }
    }
}
