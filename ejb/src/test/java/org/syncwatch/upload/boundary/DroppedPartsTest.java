package org.syncwatch.upload.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.testing.TestDatabase;
import org.syncwatch.upload.boundary.UploadOutcome.Accepted;
import org.syncwatch.upload.boundary.UploadOutcome.Open;
import org.syncwatch.upload.boundary.UploadOutcome.Reason;
import org.syncwatch.video.boundary.StorageUnavailable;

/** A storage that drops parts by itself, as rules of a bucket have it. */
@Timeout(120)
class DroppedPartsTest extends UploadSetting {

    private static final int OPENED_AN_HOUR = 10;

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    DroppedPartsTest() {
        super(DATABASE);
    }

    @Test
    void theNextPieceEndsTheUploadAndFreesWhatItHeld() {
        byte[] film = film(3 * PART);
        UUID id = opened(ada, film.length);
        write(one, id, 0, Arrays.copyOf(film, PART));
        storage.begun.clear();

        assertThat(write(one, id, PART, Arrays.copyOfRange(film, PART, film.length)))
                .isEqualTo(refused(Reason.PARTS_LOST));

        assertThat(one.uploads.standing(ada, id)).isEqualTo(refused(Reason.UNKNOWN));
        assertThat(write(other, id, PART, new byte[PART])).isEqualTo(refused(Reason.UNKNOWN));
        assertThat(one.ledger.used(ada)).isZero();
        assertThat(IntStream.range(0, OPENED_AN_HOUR))
                .as("it does not count as one of the hour")
                .allSatisfy(i -> {
                    UUID next = opened(ada, PART);
                    if (i < OPENED_AN_HOUR - 3) {
                        write(one, next, 0, film(PART));
                    }
                });
    }

    @Test
    void anUploadWithAllItsBytesEndsWhenSomebodyAsksOrWithTheSweep() {
        UUID asked = opened(ada, PART);
        UUID swept = opened(ada, PART);
        stored(asked, film(PART));
        stored(swept, film(PART));
        storage.begun.clear();

        assertThat(one.uploads.standing(ada, asked)).isEqualTo(refused(Reason.PARTS_LOST));
        assertThat(one.uploads.standing(ada, asked)).isEqualTo(refused(Reason.UNKNOWN));
        clock.advance(Duration.ofMinutes(5));
        other.abandoned.sweep();
        assertThat(one.uploads.of(ada)).isEmpty();
        assertThat(one.ledger.used(ada)).isZero();
        assertThat(jobs).isEmpty();
    }

    @Test
    void aWriterWhoseUploadGoesOnSomewhereElseDoesNotEndIt() {
        byte[] film = film(2 * PART);
        UUID id = opened(ada, film.length);
        storage.beforePut = () -> {
            storage.beforePut = () -> {};
            assertThat(other.ledger.claim(id, 0)).isPresent();
            storage.begun.clear();
        };

        assertThat(write(one, id, 0, film)).isEqualTo(refused(Reason.TAKEN_OVER));
        assertThat(one.uploads.standing(ada, id)).isInstanceOf(Open.class);
    }

    @Test
    void aFilmAtOnceOfWhichAPartIsLostLeavesNothing() {
        storage.beforePut = storage.begun::clear;

        assertThat(receive(OptionalLong.of(PART), new ByteArrayInputStream(film(PART))))
                .isEqualTo(refused(Reason.PARTS_LOST));
        assertThat(one.ledger.used(ada)).isZero();
        assertThat(one.uploads.of(ada)).isEmpty();
    }

    @Test
    void aStorageThatIsAwayEndsNothing() {
        UUID id = opened(ada, PART);
        stored(id, film(PART));
        storage.away = true;
        assertThatThrownBy(() -> one.uploads.standing(ada, id)).isInstanceOf(StorageUnavailable.class);
        assertThatThrownBy(() -> write(one, id, PART, new byte[0])).isInstanceOf(StorageUnavailable.class);
        clock.advance(Duration.ofMinutes(5));
        one.abandoned.sweep();

        storage.away = false;
        assertThat(other.uploads.standing(ada, id)).isInstanceOf(Accepted.class);
    }
}
