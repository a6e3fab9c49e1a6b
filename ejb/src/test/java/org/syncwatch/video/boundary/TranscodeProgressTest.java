package org.syncwatch.video.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.protocol.job.TranscodeReport;
import org.syncwatch.protocol.job.TranscodeReport.Failed;
import org.syncwatch.protocol.job.TranscodeReport.Finished;
import org.syncwatch.protocol.job.TranscodeReport.Progressed;
import org.syncwatch.protocol.job.TranscodeReport.Watchable;
import org.syncwatch.protocol.server.VideoStatus;
import org.syncwatch.protocol.server.VideoStatus.Status;
import org.syncwatch.testing.TestDatabase;
import org.syncwatch.video.entity.Video;

class TranscodeProgressTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    private final UUID film = UUID.randomUUID();
    private final String id = film.toString();
    private final List<VideoStatus> heard = new ArrayList<>();

    @BeforeEach
    void anUploadedFilm() {
        UUID uploader = UUID.randomUUID();
        DATABASE.transact(em -> {
            em.createNativeQuery("insert into account (id, email, username, password_hash, created_at)"
                            + " values (?1, ?2, ?3, 'x', now())")
                    .setParameter(1, uploader)
                    .setParameter(2, uploader + "@example.org")
                    .setParameter(3, uploader.toString().substring(0, 30))
                    .executeUpdate();
            em.persist(new Video(film, uploader, "Holiday", new Video.Original("video/mp4", 1), CLOCK.instant()));
        });
    }

    @Test
    void aFilmGoesFromPendingThroughProgressToReady() {
        assertThat(status().status()).isEqualTo(Status.PENDING);
        report(new Progressed(id, "a", 0));
        report(new Progressed(id, "a", 40));
        report(new Finished(id, "a", 8000, 1280, 720));

        assertThat(heard)
                .extracting(VideoStatus::status)
                .containsExactly(Status.PROCESSING, Status.PROCESSING, Status.READY);
        assertThat(heard).extracting(VideoStatus::progressPercent).containsExactly(0, 40, 100);
        assertThat(status().manifestUrl()).isEqualTo("/hls/" + id + "/a/master.m3u8");
        assertThat(status().durationMs()).isEqualTo(8000);
    }

    @Test
    void theFirstFinishedAttemptWins() {
        report(new Finished(id, "first", 8000, 1280, 720));
        report(new Finished(id, "second", 8001, 1280, 720));
        report(new Failed(id, "third", "unreadable_file", "No."));
        report(new Progressed(id, "second", 50));

        assertThat(heard).hasSize(1);
        assertThat(status().manifestUrl()).contains("/first/");
        assertThat(status().progressPercent()).isEqualTo(100);
    }

    @Test
    void theProgressOfASecondAttemptNeverTurnsTheFirstOnesBack() {
        report(new Progressed(id, "first", 60));
        report(new Progressed(id, "second", 0));
        report(new Progressed(id, "second", 30));
        report(new Progressed(id, "second", 61));

        assertThat(heard).extracting(VideoStatus::progressPercent).containsExactly(60, 61);
    }

    @Test
    void aFilmIsWatchableWhileItIsMadeAndWhollyWhenItIsFinished() {
        report(new Progressed(id, "a", 0));
        report(new Watchable(id, "a", 60_000, 1280, 720, 6000));
        report(new Watchable(id, "a", 60_000, 1280, 720, 12_000));
        report(new Watchable(id, "a", 60_000, 1280, 720, 6000));
        report(new Finished(id, "a", 60_010, 1280, 720));

        assertThat(heard)
                .extracting(VideoStatus::status)
                .containsExactly(Status.PROCESSING, Status.PROCESSING, Status.PROCESSING, Status.READY);
        assertThat(heard).extracting(VideoStatus::playableMs).containsExactly(null, 6000L, 12_000L, null);
        assertThat(heard).extracting(VideoStatus::durationMs).containsExactly(null, 60_000L, 60_000L, 60_010L);
        assertThat(heard.get(1).manifestUrl()).isEqualTo("/hls/" + id + "/a/master.m3u8");
    }

    @Test
    void aLaterAttemptReplacesAnUnfinishedOneOnceItIsAsFarAndLateNewsAreIgnored() {
        report(new Progressed(id, "first", 0));
        report(new Watchable(id, "first", 60_000, 1280, 720, 30_000));
        report(new Progressed(id, "second", 0));
        assertThat(status().manifestUrl()).contains("/first/");
        report(new Watchable(id, "first", 60_000, 1280, 720, 36_000));
        assertThat(status().playableMs()).isEqualTo(30_000);

        report(new Watchable(id, "second", 60_000, 1280, 720, 6000));
        assertThat(status().manifestUrl()).contains("/first/");
        assertThat(status().playableMs()).isEqualTo(30_000);

        report(new Watchable(id, "second", 60_000, 1280, 720, 36_000));

        assertThat(status().manifestUrl()).contains("/second/");
        assertThat(status().playableMs()).isEqualTo(36_000);
        report(new Watchable(id, "first", 60_000, 1280, 720, 42_000));
        assertThat(status().manifestUrl()).contains("/second/");
    }

    @Test
    void theLateFailureOfAnOvertakenAttemptIsIgnored() {
        report(new Progressed(id, "first", 10));
        report(new Progressed(id, "second", 20));
        report(new Failed(id, "first", "platform_fault", "The server could not process the film."));
        assertThat(status().status()).isEqualTo(Status.PROCESSING);

        report(new Failed(id, "third", "platform_fault", "The server could not process the film."));
        assertThat(status().status()).isEqualTo(Status.FAILED);
    }

    @Test
    void aFilmThatFailsOnTheWayCannotBeWatchedAnyMore() {
        report(new Watchable(id, "a", 60_000, 1280, 720, 6000));
        report(new Failed(id, "a", "incomplete", "The file is incomplete."));
        report(new Watchable(id, "a", 60_000, 1280, 720, 12_000));

        assertThat(status().status()).isEqualTo(Status.FAILED);
        assertThat(status().manifestUrl()).isNull();
        assertThat(status().playableMs()).isNull();
    }

    @Test
    void aFailureIsToldOnceAndProgressAfterItIsLate() {
        report(new Failed(id, "a", "no_video_stream", "The file has no picture."));
        report(new Failed(id, "a", "no_video_stream", "The file has no picture."));
        report(new Progressed(id, "a", 50));

        assertThat(heard).hasSize(1);
        assertThat(status().failure())
                .isEqualTo(new VideoStatus.Failure("no_video_stream", "The file has no picture."));
    }

    @Test
    void anAttemptThatFinishesAfterAnotherFailedStillMakesTheFilmPlayable() {
        report(new Failed(id, "a", "platform_fault", "The server could not process the film."));
        report(new Finished(id, "b", 8000, 1280, 720));

        assertThat(status().status()).isEqualTo(Status.READY);
        assertThat(status().failure()).isNull();
    }

    @Test
    void aReportOnAFilmThatIsGoneIsIgnored() {
        report(new Progressed(UUID.randomUUID().toString(), "a", 50));

        assertThat(heard).isEmpty();
    }

    private void report(TranscodeReport report) {
        DATABASE.transact(em -> new TranscodeProgress(new ReportedFilms(em, CLOCK), new Heard(heard)).apply(report));
    }

    private VideoStatus status() {
        return DATABASE.inTransaction(
                (EntityManager em) -> em.find(Video.class, film).status());
    }
}
