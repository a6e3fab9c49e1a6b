package org.syncwatch.video.boundary;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.audit.boundary.AuditEvent;
import org.syncwatch.protocol.job.TranscodeJob;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.protocol.server.VideoStatus;
import org.syncwatch.protocol.server.VideoStatus.Status;
import org.syncwatch.testing.Fired;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

class FilmUpkeepTest {

    private static final Duration KEPT_FOR = Duration.ofDays(7);
    private static final Duration STRAY_AFTER = Duration.ofHours(24);

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final ManualClock clock = new ManualClock(Instant.now());
    private final RoomFixture fixture = new RoomFixture(DATABASE, clock);
    private final FakeFiles files = new FakeFiles(clock);
    private final List<VideoStatus> told = new ArrayList<>();
    private final List<TranscodeJob> jobs = new ArrayList<>();
    private final UUID ada = fixture.account("ada");

    @BeforeEach
    void withoutTheFilmsOfOtherTests() {
        DATABASE.transact(
                entities -> entities.createNativeQuery("update video set deleted_at = now(), swept_at = now()")
                        .executeUpdate());
    }

    @Test
    void aFilmThatNobodyUsesGoesWithItsFilesAndOthersStay() {
        UUID unused = film("unused");
        UUID fetched = film("fetched");
        UUID shown = film("shown");
        show(shown);

        clock.advance(KEPT_FOR.minusHours(1));
        assertThat(removal().sweep()).isZero();
        DATABASE.transact(entities -> unusedFilms().used(fetched));
        clock.advance(Duration.ofHours(2));
        assertThat(removal().sweep()).isEqualTo(1);

        assertThat(told).singleElement().satisfies(status -> {
            assertThat(status.videoId()).isEqualTo(unused.toString());
            assertThat(status.status()).isEqualTo(Status.FAILED);
            assertThat(status.manifestUrl()).isNull();
        });
        assertThat(files.keys()).noneMatch(key -> key.contains(unused.toString()));
        assertThat(files.keys())
                .contains("originals/" + fetched, "originals/" + shown)
                .contains("hls/" + shown + "/a1/master.m3u8");
    }

    @Test
    void aFilmIsKeptForAWhileAfterItsLastRoomEnded() {
        UUID film = film("seen");
        UUID room = show(film);
        clock.advance(KEPT_FOR.plusDays(1));
        DATABASE.transact(entities -> entities.createNativeQuery("update room set closed_at = ?2 where id = ?1")
                .setParameter(1, room)
                .setParameter(2, clock.instant())
                .executeUpdate());

        clock.advance(KEPT_FOR.minusHours(1));
        assertThat(removal().sweep()).isZero();
        clock.advance(Duration.ofHours(2));
        assertThat(removal().sweep()).isEqualTo(1);
    }

    @Test
    void filesWithoutAFilmGoAfterADayAndYoungOnesStay() {
        UUID film = film("known");
        UUID nobodys = UUID.randomUUID();
        files.put("hls/" + nobodys + "/a1/master.m3u8", "");
        files.put("hls/not-ours/x", "");
        files.put("originals/" + nobodys, "");
        clock.advance(STRAY_AFTER.minusMinutes(1));
        UUID young = UUID.randomUUID();
        files.put("hls/" + young + "/a1/v720_00000.m4s", "");
        files.put("originals/" + young, "");
        assertThat(strays().remove()).isZero();

        clock.advance(Duration.ofMinutes(2));
        assertThat(strays().remove()).isEqualTo(2);
        assertThat(files.keys())
                .noneMatch(key -> key.contains(nobodys.toString()))
                .contains("hls/" + young + "/a1/v720_00000.m4s", "originals/" + young, "hls/not-ours/x")
                .contains("hls/" + film + "/a1/master.m3u8", "originals/" + film);
    }

    @Test
    void filesOfOtherAttemptsGoADayAfterTheFilmWasMade() {
        UUID film = film("made twice");
        files.put("hls/" + film + "/a0/master.m3u8", "");
        files.put("hls/" + film + "/subtitles/x.vtt", "");
        assertThat(strays().remove()).isZero();

        clock.advance(STRAY_AFTER.plusHours(1));
        assertThat(strays().remove()).isEqualTo(1);
        assertThat(files.keys())
                .contains("hls/" + film + "/a1/master.m3u8", "hls/" + film + "/subtitles/x.vtt")
                .doesNotContain("hls/" + film + "/a0/master.m3u8");
        files.put("hls/" + film + "/a0/master.m3u8", "");
        assertThat(strays().remove()).as("nothing changed since").isZero();
    }

    @Test
    void filesOfAnAttemptBeingMadeNowStayUntilTheyAreOld() {
        UUID film = film("made again now");
        clock.advance(STRAY_AFTER.plusHours(1));
        files.put("hls/" + film + "/a2/v720_00000.m4s", "");
        assertThat(strays().remove()).isZero();
        assertThat(files.keys()).contains("hls/" + film + "/a2/v720_00000.m4s");

        clock.advance(STRAY_AFTER.plusHours(1));
        assertThat(strays().remove()).isEqualTo(1);
        assertThat(files.keys()).noneMatch(key -> key.contains("/a2/"));
    }

    @Test
    void withoutTheStorageNothingIsRemovedAndNothingIsTakenForMissing() {
        film("kept");
        files.away = true;
        assertThatThrownBy(() -> strays().remove()).isInstanceOf(StorageUnavailable.class);
        assertThatThrownBy(() -> check().look()).isInstanceOf(StorageUnavailable.class);
        assertThat(told).isEmpty();
        assertThat(jobs).isEmpty();
    }

    @Test
    void aFilmThatLostAPartIsMadeAgainAndCanBeWatchedUntilThen() {
        UUID film = film("damaged");
        assertThat(check().look()).isZero();
        files.remove("hls/" + film + "/a1/v720_00001.m4s");
        assertThat(check().look()).as("looked at a moment ago").isZero();

        clock.advance(Duration.ofDays(1));
        assertThat(check().look()).isEqualTo(1);
        assertThat(jobs).singleElement().satisfies(job -> {
            assertThat(job.videoId()).isEqualTo(film.toString());
            assertThat(job.sourceKey()).isEqualTo("originals/" + film);
        });
        assertThat(told).singleElement().satisfies(status -> {
            assertThat(status.status()).isEqualTo(Status.PROCESSING);
            assertThat(status.manifestUrl()).contains("/a1/");
            assertThat(status.playableMs()).isEqualTo(60_000);
        });
        clock.advance(Duration.ofDays(2));
        assertThat(check().look()).as("it is being made").isZero();
    }

    @Test
    void aFilmWithoutItsMasterAndWithoutItsOriginalIsGivenUpInWords() {
        UUID film = film("lost");
        files.remove("hls/" + film + "/a1/master.m3u8");
        files.remove("originals/" + film);

        assertThat(check().look()).isEqualTo(1);
        assertThat(jobs).isEmpty();
        assertThat(told).singleElement().satisfies(status -> {
            assertThat(status.status()).isEqualTo(Status.FAILED);
            assertThat(requireNonNull(status.failure()).code()).isEqualTo("lost");
            assertThat(requireNonNull(status.failure()).message()).contains("upload it again");
        });
    }

    @Test
    void anEmptyStorageIsNoReasonToGiveFilmsUp() {
        film("in another bucket");
        files.removeAll("");

        assertThatThrownBy(() -> check().look()).isInstanceOf(StorageUnavailable.class);
        assertThat(told).isEmpty();
        assertThat(check().look()).as("looked at a moment ago").isZero();
    }

    @Test
    void whoAsksForAPartInVainHasTheFilmLookedAtSoonButNotAllTheTime() {
        UUID film = film("asked for");
        check().look();
        files.remove("hls/" + film + "/a1/v720_00000.m4s");
        DATABASE.transact(entities -> watched().checkSoon(film, "a1"));
        assertThat(check().look()).as("looked at a moment ago").isZero();

        clock.advance(Duration.ofMinutes(10));
        DATABASE.transact(entities -> watched().checkSoon(film, "another"));
        assertThat(check().look()).as("another output").isZero();
        DATABASE.transact(entities -> watched().checkSoon(film, "a1"));
        assertThat(check().look()).isEqualTo(1);
    }

    /** A ready film of one rendition with all its files. */
    private UUID film(String title) {
        UUID film = fixture.film(ada);
        DATABASE.transact(entities -> entities.createNativeQuery(
                        "update video set title = ?2, created_at = ?3, changed_at = ?3 where id = ?1")
                .setParameter(1, film)
                .setParameter(2, title)
                .setParameter(3, clock.instant())
                .executeUpdate());
        String folder = "hls/" + film + "/a1/";
        files.put(folder + "master.m3u8", "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nv720.m3u8\n");
        files.put(folder + "v720.m3u8", "#EXT-X-MAP:URI=\"v720_init.mp4\"\nv720_00000.m4s\nv720_00001.m4s\n");
        List.of("v720_init.mp4", "v720_00000.m4s", "v720_00001.m4s").forEach(name -> files.put(folder + name, "x"));
        files.put("originals/" + film, "film");
        return film;
    }

    private UUID show(UUID film) {
        UUID room = fixture.room(ada, 5, PlaybackControl.all);
        DATABASE.transact(entities -> entities.createNativeQuery(
                        "update playback set source_video_id = ?2, source_title = 'Film' where room_id = ?1")
                .setParameter(1, room)
                .setParameter(2, film)
                .executeUpdate());
        return room;
    }

    private UnusedFilms unusedFilms() {
        return new UnusedFilms(DATABASE.entities(), clock, KEPT_FOR) {
            @Override
            public List<VideoChanged> delete() {
                return DATABASE.inTransaction(entities -> super.delete());
            }
        };
    }

    private FilmRemoval removal() {
        DeletedFilms deleted = new DeletedFilms(DATABASE.entities(), clock, new Fired<AuditEvent>()) {
            @Override
            public List<UUID> toSweep() {
                return DATABASE.inTransaction(entities -> super.toSweep());
            }

            @Override
            public void noteSwept(UUID film) {
                DATABASE.transact(entities -> super.noteSwept(film));
            }
        };
        return new FilmRemoval(deleted, unusedFilms(), files, new Heard(told));
    }

    private StrayFiles strays() {
        KnownFilms known = new KnownInTransactions(DATABASE, clock);
        return new StrayFiles(files, files, known, clock, STRAY_AFTER);
    }

    private WatchedFilms watched() {
        return new WatchedFilms(DATABASE.entities(), jobs::add, clock);
    }

    private FilmCheck check() {
        WatchedFilms watched = new WatchedFilms(DATABASE.entities(), jobs::add, clock) {
            @Override
            public List<Watched> toCheck(Duration since, int most) {
                return DATABASE.inTransaction(entities -> super.toCheck(since, most));
            }

            @Override
            public void noteChecked(UUID film) {
                DATABASE.transact(entities -> super.noteChecked(film));
            }

            @Override
            public Optional<VideoChanged> makeAgain(Watched damaged) {
                return DATABASE.inTransaction(entities -> super.makeAgain(damaged));
            }

            @Override
            public Optional<VideoChanged> giveUp(Watched damaged) {
                return DATABASE.inTransaction(entities -> super.giveUp(damaged));
            }
        };
        return new FilmCheck(watched, files, new Heard(told), Duration.ofDays(1), 20);
    }
}
