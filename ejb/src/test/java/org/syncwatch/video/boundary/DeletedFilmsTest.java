package org.syncwatch.video.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.account.boundary.AccountDeleted;
import org.syncwatch.audit.boundary.Actor;
import org.syncwatch.audit.boundary.AuditEvent;
import org.syncwatch.audit.boundary.AuditType;
import org.syncwatch.protocol.job.TranscodeReport;
import org.syncwatch.protocol.server.VideoStatus;
import org.syncwatch.testing.Fired;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.TestDatabase;

class DeletedFilmsTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final ManualClock clock = new ManualClock();
    private final RoomFixture fixture = new RoomFixture(database, clock);
    private final List<String> removed = new ArrayList<>();
    private final List<VideoChanged> told = new ArrayList<>();
    private final Fired<AuditEvent> audit = new Fired<>();
    private boolean storageIsAway;

    @Test
    void filmsOfADeletedAccountCannotBeWatchedAndTheirFilesGo() {
        UUID ada = fixture.account("ada");
        UUID film = fixture.film(ada);
        UUID others = fixture.film(fixture.account("grace"));

        removal().deleteFilms(new AccountDeleted(ada));
        assertThat(removed).containsExactly("originals/" + film, "hls/" + film + "/");
        assertThat(told).singleElement().satisfies(change -> {
            assertThat(change.videoId()).isEqualTo(film);
            assertThat(change.status().status()).isEqualTo(VideoStatus.Status.FAILED);
            assertThat(change.status().manifestUrl()).isNull();
            assertThat(change.status().title()).isEqualTo("Deleted film");
        });
        assertThat(report(film)).as("a worker that was at it").isFalse();
        assertThat(report(others)).as("already done").isFalse();

        removal().deleteFilms(new AccountDeleted(ada));
        assertThat(told).hasSize(1);
    }

    @Test
    void filesThatStayedAreSweptAndForADayNewOnes() {
        UUID ada = fixture.account("ada");
        fixture.film(ada);
        storageIsAway = true;
        removal().deleteFilms(new AccountDeleted(ada));
        assertThat(removed).isEmpty();

        storageIsAway = false;
        int left = removal().sweep();
        assertThat(left).isPositive();
        assertThat(removed).hasSize(2 * left);
        assertThat(removal().sweep()).as("within a day").isEqualTo(left);
        clock.advance(Duration.ofDays(1));
        assertThat(removal().sweep()).isEqualTo(left);
        assertThat(removal().sweep()).isZero();
    }

    @Test
    void anAdminRemovesAFilmWhoseverItIsAndThatIsNoted() {
        UUID film = fixture.film(fixture.account("ada"));
        Actor admin = new Actor(UUID.randomUUID(), "root");

        assertThat(removal().remove(film, admin)).isTrue();
        assertThat(removal().remove(film, admin)).as("again").isFalse();
        assertThat(removal().remove(UUID.randomUUID(), admin)).isFalse();

        assertThat(removed).containsExactly("originals/" + film, "hls/" + film + "/");
        assertThat(told)
                .singleElement()
                .satisfies(change -> assertThat(change.status().manifestUrl()).isNull());
        assertThat(audit.heard()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(AuditType.ADMIN_CONTENT_REMOVED);
            assertThat(event.targetId()).isEqualTo(film.toString());
            assertThat(event.metadata()).containsEntry("title", "Film");
        });
    }

    private boolean report(UUID film) {
        return database.inTransaction(entities -> new ReportedFilms(entities, clock)
                .note(new TranscodeReport.Finished(film.toString(), "a2", 60_000, 640, 360))
                .isPresent());
    }

    private FilmRemoval removal() {
        DeletedFilms films = new DeletedFilms(database.entities(), clock, audit) {
            @Override
            public List<VideoChanged> deleteOf(UUID uploader) {
                return database.inTransaction(own -> super.deleteOf(uploader));
            }

            @Override
            public Optional<VideoChanged> delete(UUID id, Actor admin) {
                return database.inTransaction(own -> super.delete(id, admin));
            }

            @Override
            public List<UUID> toSweep() {
                return database.inTransaction(own -> super.toSweep());
            }

            @Override
            public void noteSwept(UUID film) {
                database.transact(own -> super.noteSwept(film));
            }
        };
        UnusedFilms none = new UnusedFilms(database.entities(), clock, Duration.ofDays(7)) {
            @Override
            public List<VideoChanged> delete() {
                return List.of();
            }
        };
        return new FilmRemoval(films, none, new Storage(), events());
    }

    @SuppressWarnings("unchecked")
    private Event<VideoChanged> events() {
        return (Event<VideoChanged>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (self, method, arguments) -> {
                    told.add((VideoChanged) arguments[0]);
                    return null;
                });
    }

    private final class Storage implements ObjectStorage {

        @Override
        public void store(String key, String contentType, byte[] content) {
            throw new UnsupportedOperationException("nothing is stored here");
        }

        @Override
        public void remove(String key) {
            throw new UnsupportedOperationException("all files of a film go together");
        }

        @Override
        public int removeAll(String prefix) {
            if (storageIsAway) {
                throw new StorageUnavailable("away", new IllegalStateException("away"));
            }
            removed.add(prefix);
            return 1;
        }
    }
}
