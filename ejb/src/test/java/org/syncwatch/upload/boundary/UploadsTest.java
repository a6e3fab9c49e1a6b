package org.syncwatch.upload.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.protocol.job.TranscodeJob;
import org.syncwatch.testing.TestDatabase;
import org.syncwatch.upload.boundary.UploadOutcome.Accepted;
import org.syncwatch.upload.boundary.UploadOutcome.BrokenOff;
import org.syncwatch.upload.boundary.UploadOutcome.Reason;
import org.syncwatch.upload.entity.Checksum;
import org.syncwatch.video.boundary.StorageUnavailable;

/** How bytes become films, on one node and on two. */
@Timeout(120)
class UploadsTest extends UploadSetting {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    UploadsTest() {
        super(DATABASE);
    }

    @Test
    void whatBrokeOffOnOneNodeGoesOnAtTheOther() {
        byte[] film = film(3 * PART + 100);
        UUID id = opened(ada, film.length);

        assertThat(one.uploads.write(ada, id, piece(0, broken(film, PART + 7)))).isEqualTo(new BrokenOff());
        assertThat(offset(other, id)).isEqualTo(PART);
        assertThat(write(other, id, PART, Arrays.copyOfRange(film, PART, film.length)))
                .isInstanceOfSatisfying(Accepted.class, accepted -> {
                    assertThat(accepted.status().videoId()).isEqualTo(id.toString());
                    assertThat(accepted.sizeBytes()).isEqualTo(film.length);
                });

        assertThat(storage.objects.get("originals/" + id)).isEqualTo(film);
        assertThat(jobs)
                .singleElement()
                .satisfies(job -> assertThat(job.videoId()).isEqualTo(id.toString()));
        assertThat(one.uploads.standing(ada, id)).isInstanceOf(Accepted.class);
        assertThat(write(one, id, film.length, new byte[0])).isInstanceOf(Accepted.class);
        assertThat(write(one, id, 0, film)).isEqualTo(refused(Reason.WRONG_OFFSET));
        assertThat(one.ledger.used(ada)).isEqualTo(film.length);
        assertThat(one.uploads.of(ada)).isEmpty();
    }

    @Test
    void piecesThatEndWithinAPartAreTakenAsFarAsTheStorageCan() {
        byte[] film = film(2 * PART + 100);
        UUID id = opened(ada, film.length);

        assertThat(stored(write(one, id, 0, Arrays.copyOf(film, PART + 100)))).isEqualTo(PART);
        assertThat(write(one, id, PART, Arrays.copyOfRange(film, PART, PART + 100)))
                .isEqualTo(refused(Reason.PIECE_TOO_SMALL));
        assertThat(stored(write(one, id, PART, new byte[0]))).isEqualTo(PART);
        assertThat(write(one, id, PART + 100, Arrays.copyOfRange(film, PART + 100, film.length)))
                .isEqualTo(refused(Reason.WRONG_OFFSET));
        assertThat(write(one, id, PART, film)).isEqualTo(refused(Reason.BEYOND_LENGTH));
        assertThat(write(one, id, PART, Arrays.copyOfRange(film, PART, film.length)))
                .isInstanceOf(Accepted.class);
        assertThat(storage.objects.get("originals/" + id)).isEqualTo(film);
    }

    @Test
    void ofTwoWritersTheNewerOneWins() {
        byte[] film = film(2 * PART);
        UUID second = opened(ada, film.length);
        storage.beforePut = () -> {
            storage.beforePut = () -> {};
            assertThat(stored(write(other, second, 0, Arrays.copyOf(film, PART))))
                    .isEqualTo(PART);
        };
        byte[] others = film(2 * PART);
        others[20]++;
        assertThat(write(one, second, 0, others)).isEqualTo(refused(Reason.TAKEN_OVER));
        assertThat(write(other, second, PART, Arrays.copyOfRange(film, PART, film.length)))
                .isInstanceOf(Accepted.class);
        assertThat(storage.objects.get("originals/" + second)).isEqualTo(film);
    }

    @Test
    void aPieceWithAWrongChecksumDoesNotCount() {
        byte[] film = film(2 * PART);
        UUID id = opened(ada, film.length);
        Checksum right = Checksum.of("sha1", sha1(film)).orElseThrow();
        byte[] damaged = film.clone();
        damaged[PART + 9]++;

        assertThat(one.uploads.write(ada, id, checked(damaged, right))).isEqualTo(refused(Reason.CHECKSUM_MISMATCH));
        assertThat(offset(one, id)).isZero();
        assertThat(one.uploads.write(ada, id, checked(film, right))).isInstanceOf(Accepted.class);
        assertThat(storage.objects.get("originals/" + id)).isEqualTo(film);
        assertThat(Checksum.of("crc32", new byte[4])).isEmpty();
    }

    @Test
    void whatIsNoFilmEndsTheUploadAndFreesItsQuota() {
        UUID id = opened(ada, 3 * PART);
        byte[] zip = Arrays.copyOf("PK\u0003\u0004and so on and on".getBytes(StandardCharsets.ISO_8859_1), 3 * PART);

        assertThat(write(one, id, 0, zip)).isEqualTo(refused(Reason.NOT_A_VIDEO));
        assertThat(one.uploads.standing(ada, id)).isEqualTo(refused(Reason.UNKNOWN));
        assertThat(one.ledger.used(ada)).isZero();
        assertThat(storage.begun).isEmpty();
    }

    @Test
    void aStorageThatIsAwayLosesNothingThatItHad() {
        byte[] film = film(2 * PART + 1);
        UUID id = opened(ada, film.length);
        assertThat(stored(write(one, id, 0, Arrays.copyOf(film, PART)))).isEqualTo(PART);
        storage.away = true;
        byte[] rest = Arrays.copyOfRange(film, PART, film.length);

        assertThatThrownBy(() -> write(one, id, PART, rest)).isInstanceOf(StorageUnavailable.class);
        assertThat(offset(one, id)).isEqualTo(PART);
        storage.away = false;
        assertThat(write(one, id, PART, rest)).isInstanceOf(Accepted.class);
        assertThat(storage.objects.get("originals/" + id)).isEqualTo(film);
    }

    @Test
    void allBytesWithoutAFilmBecomeOneWhenSomebodyAsksOrWithTheSweep() {
        byte[] film = film(PART);
        UUID asked = opened(ada, film.length);
        UUID swept = opened(ada, film.length);
        for (UUID id : List.of(asked, swept)) {
            stored(id, film);
        }

        assertThat(other.uploads.standing(ada, asked)).isInstanceOf(Accepted.class);
        other.abandoned.sweep();
        assertThat(jobs).as("its sender may still be told").hasSize(1);
        clock.advance(Duration.ofMinutes(5));
        other.abandoned.sweep();
        one.abandoned.sweep();
        assertThat(jobs).extracting(TranscodeJob::videoId).containsExactly(asked.toString(), swept.toString());
    }
}
