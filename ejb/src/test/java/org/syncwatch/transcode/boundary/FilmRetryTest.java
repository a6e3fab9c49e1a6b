package org.syncwatch.transcode.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.audit.boundary.Actor;
import org.syncwatch.audit.boundary.AuditEvent;
import org.syncwatch.audit.boundary.AuditType;
import org.syncwatch.protocol.job.DeadJob;
import org.syncwatch.protocol.job.TranscodeJob;
import org.syncwatch.protocol.server.VideoStatus;
import org.syncwatch.protocol.server.VideoStatus.Status;
import org.syncwatch.testing.Fired;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;
import org.syncwatch.transcode.boundary.FailedFilms.FailedFilm;
import org.syncwatch.transcode.boundary.RetryOutcome.NotFailed;
import org.syncwatch.transcode.boundary.RetryOutcome.OriginalGone;
import org.syncwatch.transcode.boundary.RetryOutcome.Queued;
import org.syncwatch.transcode.boundary.RetryOutcome.Unknown;
import org.syncwatch.video.boundary.VideoAudience;
import org.syncwatch.video.boundary.VideoChanged;
import org.syncwatch.video.boundary.Videos;
import org.syncwatch.video.entity.Video;

class FilmRetryTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final ManualClock clock = new ManualClock();
    private final RoomFixture fixture = new RoomFixture(DATABASE, clock);
    private final List<TranscodeJob> submitted = new ArrayList<>();
    private final FakeDeadJobs dead = new FakeDeadJobs();
    private final Fired<AuditEvent> audit = new Fired<>();
    private final Fired<VideoChanged> changes = new Fired<>();
    private final UUID ada = fixture.account("ada");
    private boolean originalKept = true;

    @Test
    void aFailedFilmWaitsAgainAsIfItWereNew() {
        UUID film = failedFilm();

        assertThat(retry(films -> films.byUploader(film, ada))).isInstanceOf(Queued.class);

        VideoStatus status = status(film);
        assertThat(status.status()).isEqualTo(Status.PENDING);
        assertThat(status.failure()).isNull();
        assertThat(status.progressPercent()).isZero();
        assertThat(submitted)
                .containsExactly(
                        TranscodeJob.film(film.toString(), "originals/" + film).withUrgency(9));
        assertThat(changes.heard()).hasSize(1);
        assertThat(audit.heard()).as("nobody's business").isEmpty();
    }

    @Test
    void twiceIsOnce() {
        UUID film = failedFilm();

        retry(films -> films.byUploader(film, ada));

        assertThat(retry(films -> films.byUploader(film, ada))).isInstanceOf(NotFailed.class);
        assertThat(submitted).hasSize(1);
    }

    @Test
    void aFilmWithoutItsFileCannotBeTriedAgainAndStrangersHearNothingOfIt() {
        UUID film = failedFilm();
        originalKept = false;

        assertThat(retry(films -> films.byUploader(film, ada))).isInstanceOf(OriginalGone.class);
        assertThat(retry(films -> films.byUploader(film, fixture.account("eve"))))
                .isInstanceOf(Unknown.class);
        assertThat(retry(films -> films.byUploader(UUID.randomUUID(), ada))).isInstanceOf(Unknown.class);
        assertThat(submitted).isEmpty();
    }

    @Test
    void anAdminSeesWhatWasGivenUpAndPutsItBackWhichIsNoted() {
        UUID film = failedFilm();
        TranscodeJob job =
                TranscodeJob.film(film.toString(), "originals/" + film).withTries(3);
        dead.jobs.add(new DeadJob(job, "platform_fault", "no disk", clock.millis()));

        assertThat(listed())
                .containsExactly(
                        new FailedFilm(film.toString(), "Film", "platform_fault", "no disk", clock.instant(), 4));
        assertThat(retry(films -> films.byAdmin(film, new Actor(ada, "keeper"))))
                .isInstanceOf(Queued.class);

        assertThat(listed()).isEmpty();
        assertThat(audit.heard()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(AuditType.ADMIN_TRANSCODE_RETRIED);
            assertThat(event.targetId()).isEqualTo(film.toString());
            assertThat(event.metadata()).isEqualTo(Map.of("title", "Film"));
        });
    }

    @Test
    void aFilmThatIsGoneOrCanBeWatchedNoLongerWaitsForTheOperator() {
        UUID gone = UUID.randomUUID();
        UUID ready = fixture.film(ada);
        UUID failed = failedFilm();
        for (UUID film : List.of(gone, ready, failed)) {
            TranscodeJob job = TranscodeJob.film(film.toString(), "originals/" + film);
            dead.jobs.add(new DeadJob(job, "platform_fault", "no disk", clock.millis()));
        }
        originalKept = false;

        Actor admin = new Actor(ada, "keeper");
        assertThat(retry(films -> films.byAdmin(gone, admin))).isInstanceOf(Unknown.class);
        assertThat(retry(films -> films.byAdmin(ready, admin))).isInstanceOf(NotFailed.class);
        assertThat(retry(films -> films.byAdmin(failed, admin))).isInstanceOf(OriginalGone.class);

        assertThat(dead.jobs).extracting(job -> job.job().videoId()).containsExactly(failed.toString());
    }

    @Test
    void whoWaitsForManyFilmsWaitsLonger() {
        for (int other = 0; other < 3; other++) {
            UUID waiting = fixture.film(ada);
            set(waiting, "PENDING");
        }
        UUID film = failedFilm();

        retry(films -> films.byUploader(film, ada));

        assertThat(submitted).extracting(TranscodeJob::urgency).containsExactly(3);
    }

    @SuppressWarnings("NullAway") // nothing asks for it
    private static Instance<VideoAudience> nobody() {
        return null;
    }

    private List<FailedFilm> listed() {
        return DATABASE.inTransaction(
                entities -> new FailedFilms(dead, new Videos(entities, submitted::add, nobody(), clock)).list());
    }

    private RetryOutcome retry(Function<FilmRetry, RetryOutcome> deed) {
        return DATABASE.inTransaction(entities -> deed.apply(new FilmRetry(
                new RetriedFilms(entities, submitted::add, dead, audit, clock), film -> originalKept, changes)));
    }

    private UUID failedFilm() {
        UUID film = fixture.film(ada);
        set(film, "FAILED");
        return film;
    }

    private static void set(UUID film, String status) {
        DATABASE.transact(entities -> entities.createNativeQuery(
                        "update video set status = ?2, attempt = null, failure_code = 'x', failure_message = 'y'"
                                + " where id = ?1")
                .setParameter(1, film)
                .setParameter(2, status)
                .executeUpdate());
    }

    private static VideoStatus status(UUID film) {
        return DATABASE.inTransaction(
                (EntityManager entities) -> entities.find(Video.class, film).status());
    }
}
