package org.syncwatch.upload.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.testing.TestDatabase;
import org.syncwatch.upload.boundary.UploadOutcome.Accepted;
import org.syncwatch.upload.boundary.UploadOutcome.Open;
import org.syncwatch.upload.boundary.UploadOutcome.Reason;
import org.syncwatch.video.boundary.StorageUnavailable;

/** Of many who could make a film of an upload one does. */
@Timeout(120)
class UploadCompletionTest extends UploadSetting {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    UploadCompletionTest() {
        super(DATABASE);
    }

    @Test
    void whileOneMakesTheFilmOthersHearThatAllBytesAreThere() {
        UUID id = opened(ada, PART);
        storage.beforeComplete = () -> {
            assertThat(offset(one, id)).isEqualTo(PART);
            assertThat(offset(other, id)).isEqualTo(PART);
            assertThat(stored(write(other, id, PART, new byte[0]))).isEqualTo(PART);
            assertThat(stored(write(other, id, PART, new byte[1]))).isEqualTo(PART);
            assertThat(write(other, id, 0, film(PART))).isEqualTo(refused(Reason.WRONG_OFFSET));
        };

        assertThat(write(one, id, 0, film(PART))).isInstanceOf(Accepted.class);
        assertThat(other.uploads.standing(ada, id)).isInstanceOf(Accepted.class);
        assertThat(storage.completed).hasValue(1);
        assertThat(jobs).hasSize(1);
    }

    @Test
    void aFilmAtOnceIsNobodyElsesToComplete() {
        storage.beforeComplete = () -> assertThat(one.uploads.of(ada))
                .singleElement()
                .satisfies(upload -> assertThat(offset(other, upload.id())).isEqualTo(PART));

        for (OptionalLong length : List.of(OptionalLong.of(PART), OptionalLong.empty())) {
            assertThat(receive(length, new ByteArrayInputStream(film(PART)))).isInstanceOf(Accepted.class);
        }
        assertThat(storage.completed).hasValue(2);
        assertThat(jobs).hasSize(2);
    }

    @Test
    void manyWhoAskAtOnceMakeOneFilm() throws Exception {
        UUID id = opened(ada, PART);
        stored(id, film(PART));
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<UploadOutcome> heard = new ArrayList<>();
        try {
            List<Future<UploadOutcome>> answers = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> {
                        together.await();
                        return (i % 2 == 0 ? one : other).uploads.standing(ada, id);
                    }))
                    .toList();
            together.countDown();
            for (Future<UploadOutcome> answer : answers) {
                heard.add(answer.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(heard).hasAtLeastOneElementOfType(Accepted.class).hasOnlyElementsOfTypes(Accepted.class, Open.class);
        assertThat(storage.completed).hasValue(1);
        assertThat(jobs).hasSize(1);
    }

    @Test
    void whoeverDiesOverItIsFollowedByAnotherAndWhoeverFailsAtOnce() {
        UUID id = opened(ada, PART);
        stored(id, film(PART));
        storage.away = true;
        assertThatThrownBy(() -> one.uploads.standing(ada, id)).isInstanceOf(StorageUnavailable.class);
        storage.away = false;
        assertThat(one.ledger.complete(id)).as("nobody does it now").isPresent();

        assertThat(offset(other, id)).isEqualTo(PART);
        clock.advance(Duration.ofMinutes(3));
        assertThat(other.uploads.standing(ada, id)).isInstanceOf(Accepted.class);
    }
}
