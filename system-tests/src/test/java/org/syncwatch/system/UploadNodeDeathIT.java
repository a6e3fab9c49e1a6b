package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.syncwatch.system.film.Noise;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.SharedStack;
import org.syncwatch.system.wire.Rest;
import org.syncwatch.system.wire.Tus;
import org.syncwatch.system.wire.Tus.Said;

/** The node that receives a film is killed, and the storage goes away in between: the film goes on and is whole. */
@ExtendWith(SharedStack.class)
class UploadNodeDeathIT {

    private static final int PART = 16 << 20;
    private static final int FILM = 22 << 20;
    private static final Duration AWAY = Duration.ofSeconds(30);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(60);

    @Test
    @Timeout(420)
    void aFilmGoesOnAtTheOtherNodeWhenItsNodeDies(SharedStack.Holder shared) throws Exception {
        LocalStack stack = shared.stack();
        Rest ada = Rest.nobody(stack.node(1)).somebody("ada");
        Tus other = Tus.by(ada.at(stack.node(2)));
        byte[] film = Noise.film(FILM);
        String path = Tus.by(ada).open(film.length, "film.mp4", "video/mp4").path();
        try (Socket sender = Tus.by(ada).begin(path, film, 0, PART + 1000)) {
            await("a part counts")
                    .atMost(BACK_WITHIN)
                    .untilAsserted(() -> assertThat(other.head(path).offset()).isEqualTo(PART));
            assertThat(sender.isClosed()).isFalse();
            stack.killNode(1);

            Said done = other.send(path, PART, film, PART, film.length);

            assertThat(done.status()).as(done.problem()).isEqualTo(204);
            assertOneWholeFilm(stack, ada.at(stack.node(2)), done, film);
        } finally {
            stack.interrupt();
            shared.startAgain();
        }
    }

    @Test
    @Timeout(420)
    void aFilmGoesOnWhenTheStorageIsBack(SharedStack.Holder shared) throws Exception {
        LocalStack stack = shared.stack();
        Rest bob = Rest.nobody(stack.node(1)).somebody("bob");
        Tus tus = Tus.by(bob);
        byte[] film = Noise.film(FILM);
        String path = tus.open(film.length, "film.mp4", "video/mp4").path();
        assertThat(tus.send(path, 0, film, 0, PART + 100).offset()).isEqualTo(PART);

        stack.kill("storage");
        Said refused = tus.send(path, PART, film, PART, film.length);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.problem()).isEqualTo("storage_unavailable");
        stack.takeAway("storage", AWAY);

        await("the storage is back").atMost(BACK_WITHIN).untilAsserted(() -> {
            Said at = tus.head(path);
            Said done = at.film().isEmpty() ? tus.send(path, at.offset(), film, (int) at.offset(), film.length) : at;
            assertThat(done.film()).as(done.problem()).isNotEmpty();
        });
        assertOneWholeFilm(stack, bob, tus.head(path), film);
    }

    private static void assertOneWholeFilm(LocalStack stack, Rest owner, Said done, byte[] film) throws Exception {
        assertThat(owner.get("/api/videos").body().path("films"))
                .singleElement()
                .satisfies(told -> assertThat(told.path("videoId").asText()).isEqualTo(done.film()));
        assertThat(Noise.storedSha256(stack.data().resolve("storage"), done.film()))
                .isEqualTo(Noise.sha256(film));
    }
}
