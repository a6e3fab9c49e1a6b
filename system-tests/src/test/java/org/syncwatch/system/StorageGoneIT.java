package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.syncwatch.system.checker.Screening;
import org.syncwatch.system.film.TestFilm;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.SharedStack;
import org.syncwatch.system.wire.Answer;
import org.syncwatch.system.wire.Rest;

/**
 * The object storage is killed while a film plays. What is loaded plays on; a film's parts and an upload are answered 503 with a
 * problem document within 3 s; and 10 s after the storage is back parts and uploads come again, and a jump to a part that was not
 * loaded plays.
 */
@ExtendWith(SharedStack.class)
class StorageGoneIT {

    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(3);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(30);
    private static final Duration HEALED_WITHIN = Duration.ofSeconds(10);

    private static final double GOES_ON_SHARE = 0.9;

    @TempDir
    private Path files;

    @Test
    @Timeout(420)
    void aFilmPlaysOnWithoutTheStorage(SharedStack.Holder shared) throws Exception {
        LocalStack stack = shared.stack();
        Screening screening = Screening.open(stack, files);
        Rest owner = screening.owner();
        String film =
                owner.get("/api/videos/" + screening.filmId() + "/manifest").text("manifestUrl");
        assertThat(owner.get(film).status()).isEqualTo(200);
        byte[] another = Files.readAllBytes(new TestFilm(stack.mediaTools())
                .numbered(files.resolve("another.mp4"), Duration.ofSeconds(1), 640, 360));
        try (Evening evening = Evening.begin(shared, files)) {
            evening.ada().playOrPause();
            evening.togetherAfter(Evening.now(), evening.ada(), evening.bob());
            long former = stack.pid("storage");
            double killed = Evening.now();
            stack.kill("storage");

            assertRefusal(() -> owner.get(film), "unavailable");
            assertRefusal(
                    () -> owner.upload("another.mp4", BodyPublishers.ofByteArray(another)), "storage_unavailable");
            await("another storage").atMost(BACK_WITHIN).until(() -> stack.pid("storage") != former);
            assertThat(evening.playedShare(evening.ada(), killed)).isGreaterThan(GOES_ON_SHARE);
            assertThat(evening.playedShare(evening.bob(), killed)).isGreaterThan(GOES_ON_SHARE);

            await("parts and uploads come again").atMost(HEALED_WITHIN).untilAsserted(() -> {
                assertThat(owner.get(film).status()).isEqualTo(200);
                assertThat(owner.upload("another.mp4", BodyPublishers.ofByteArray(another))
                                .status())
                        .isEqualTo(201);
            });
            double jumped = Evening.now();
            evening.bob().seekTo(0.9);
            evening.togetherAfter(jumped, evening.ada(), evening.bob());
        }
    }

    private interface Question {
        Answer ask() throws Exception;
    }

    private static void assertRefusal(Question question, String problem) throws Exception {
        long began = System.nanoTime();
        Answer answer = question.ask();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(ANSWERED_WITHIN);
        assertThat(answer.status()).as("%s", answer).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo(problem);
    }
}
