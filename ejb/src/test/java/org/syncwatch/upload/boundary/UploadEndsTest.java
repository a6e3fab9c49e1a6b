package org.syncwatch.upload.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.account.boundary.AccountDeleted;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;
import org.syncwatch.testing.AuthorityTable;
import org.syncwatch.testing.Cast;
import org.syncwatch.testing.TestDatabase;
import org.syncwatch.upload.boundary.PartStorage.Abandoned;
import org.syncwatch.upload.boundary.UploadOutcome.Accepted;
import org.syncwatch.upload.boundary.UploadOutcome.BrokenOff;
import org.syncwatch.upload.boundary.UploadOutcome.Open;
import org.syncwatch.upload.boundary.UploadOutcome.Reason;

/** What ends uploads, and what keeps them from beginning. */
@Timeout(120)
class UploadEndsTest extends UploadSetting {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    UploadEndsTest() {
        super(DATABASE);
    }

    @Test
    void anUploadWithoutAnotherByteEnds() {
        UUID id = opened(ada, 3 * PART);
        write(one, id, 0, Arrays.copyOf(film(3 * PART), PART));
        clock.advance(Duration.ofHours(23));
        assertThat(stored(write(one, id, PART, new byte[PART]))).isEqualTo(2 * PART);
        clock.advance(Duration.ofHours(23));
        one.abandoned.sweep();
        assertThat(offset(one, id)).isEqualTo(2 * PART);

        clock.advance(Duration.ofHours(1));
        storage.away = true;
        one.abandoned.sweep();
        assertThat(one.uploads.standing(ada, id)).isEqualTo(refused(Reason.UNKNOWN));
        assertThat(one.ledger.used(ada)).isZero();
        assertThat(storage.begun).hasSize(1);
        storage.away = false;
        storage.left.add(new Abandoned("originals/unknown", storage.begin("originals/unknown", "video/mp4")));
        other.abandoned.sweep();
        assertThat(storage.begun).isEmpty();
    }

    @Test
    void whoeverOpensCanGiveUpAndOpenAnother() {
        List<UUID> open = IntStream.range(0, 3).mapToObj(i -> opened(ada, PART)).toList();
        assertThat(open(ada, PART)).isEqualTo(refused(Reason.TOO_MANY_OPEN));

        assertThat(one.uploads.end(fixture.account("eve"), open.get(0))).isFalse();
        assertThat(one.uploads.end(ada, open.get(0))).isTrue();
        assertThat(one.uploads.end(ada, open.get(0))).isFalse();
        assertThat(open(ada, PART)).isInstanceOf(Open.class);
        assertThat(one.uploads.of(ada)).hasSize(3);
    }

    @Test
    void uploadsOfADeletedAccountEnd() {
        UUID id = opened(ada, 2 * PART);
        write(one, id, 0, Arrays.copyOf(film(2 * PART), PART));
        one.abandoned.endUploads(new AccountDeleted(ada));
        one.abandoned.endUploads(new AccountDeleted(ada));

        assertThat(storage.begun).isEmpty();
        assertThat(one.uploads.standing(ada, id)).isEqualTo(refused(Reason.UNKNOWN));
        DATABASE.transact(entities -> entities.createNativeQuery("update account set deleted_at = now() where id = ?1")
                .setParameter(1, ada)
                .executeUpdate());
        assertThat(open(ada, PART)).isEqualTo(refused(Reason.UNKNOWN));
    }

    @Test
    void fiftyAtOnceNeverGoBeyondTheQuota() throws Exception {
        UUID grace = fixture.account("grace");
        UploadLedger ledger = one.ledger;
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try {
            List<Future<UploadOutcome>> answers = IntStream.range(0, 50)
                    .mapToObj(i -> threads.submit(() -> {
                        together.await();
                        return ledger.open(grace, "film.mp4", "video/mp4", 40L << 20);
                    }))
                    .toList();
            together.countDown();
            int opened = 0;
            for (Future<UploadOutcome> answer : answers) {
                opened += answer.get() instanceof Open ? 1 : 0;
            }
            assertThat(opened).isEqualTo(2);
            assertThat(ledger.used(grace)).isEqualTo(80L << 20);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatCannotComeIsRefusedBeforeItDoes() {
        assertThat(one.uploads.open(incoming("a.zip", "application/zip", 10)))
                .isEqualTo(refused(Reason.UNSUPPORTED_TYPE));
        assertThat(one.uploads.open(incoming("a.avi", "", 10))).isEqualTo(refused(Reason.UNSUPPORTED_TYPE));
        assertThat(one.uploads.open(incoming("a.mkv", "", 10))).isInstanceOf(Open.class);
        assertThat(one.uploads.open(incoming("a.mp4", "video/mp4", 0))).isEqualTo(refused(Reason.EMPTY_FILE));
        assertThat(one.uploads.open(incoming("a.mp4", "video/mp4", 61L << 20))).isEqualTo(refused(Reason.TOO_LARGE));
    }

    @Test
    void aWholeFilmAtOnceIsAFilmOrNothing() {
        byte[] film = film(PART + 17);
        assertThat(receive(OptionalLong.empty(), new ByteArrayInputStream(film)))
                .isInstanceOf(Accepted.class);
        assertThat(storage.objects.values()).singleElement().isEqualTo(film);
        assertThat(receive(OptionalLong.of(film.length), new ByteArrayInputStream(film)))
                .isInstanceOf(Accepted.class);
        storage.objects.clear();

        assertThat(receive(OptionalLong.of(film.length), broken(film, PART + 3)))
                .isEqualTo(new BrokenOff());
        assertThat(receive(OptionalLong.of(film.length + 1), new ByteArrayInputStream(film)))
                .isEqualTo(new BrokenOff());
        assertThat(receive(OptionalLong.empty(), new ByteArrayInputStream(new byte[0])))
                .isEqualTo(refused(Reason.EMPTY_FILE));
        assertThat(receive(OptionalLong.empty(), new ByteArrayInputStream(film(61 << 20))))
                .isEqualTo(refused(Reason.TOO_LARGE));
        assertThat(receive(OptionalLong.empty(), new ByteArrayInputStream(film(50 << 20))))
                .isInstanceOf(Accepted.class);
        assertThat(receive(OptionalLong.empty(), new ByteArrayInputStream(film(50 << 20))))
                .isEqualTo(refused(Reason.QUOTA_EXCEEDED));
        assertThat(storage.begun).isEmpty();
        assertThat(storage.objects).hasSize(1);
        assertThat(one.uploads.of(ada)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> eachRoleGetsWhatTheTableSays() {
        return AuthorityTable.of("upload", (decision, role) -> {
            Cast cast = new Cast(DATABASE, fixture, PlaybackControl.all);
            UUID id = opened(cast.account("owner"), PART);
            boolean made = switch (decision) {
                case "abilities" -> true;
                case "standing" -> one.uploads.standing(cast.account(role), id) instanceof Open;
                case "write" ->
                    one.uploads.write(cast.account(role), id, piece(0, new ByteArrayInputStream(film(PART))))
                            instanceof Accepted;
                case "end" -> one.uploads.end(cast.account(role), id);
                default -> throw new IllegalStateException("nobody knows how to decide " + decision);
            };
            return made ? "made" : "unknown_upload";
        });
    }
}
