package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.syncwatch.system.checker.Screening;
import org.syncwatch.system.film.FilmParts;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.StackPlan;
import org.syncwatch.system.wire.Answer;
import org.syncwatch.system.wire.Rest;

/** Who gets a film's files and for how long, and what becomes of them; on nodes whose passes and rounds are short. */
class DeliveryIT {

    private static final Duration PASS = Duration.ofSeconds(8);
    private static final Duration SEEN_TO_WITHIN = Duration.ofMinutes(2);

    @TempDir
    private static Path files;

    private static LocalStack stack;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        stack = LocalStack.start(StackPlan.brief(
                "delivery",
                1,
                Map.of(
                        "SYNCWATCH_DELIVERY_PASS_LIFETIME", PASS.toString(),
                        "SYNCWATCH_FILMS_UPKEEP_EVERY", "PT10S",
                        "SYNCWATCH_FILMS_CHECKED_EVERY", "PT10S",
                        "SYNCWATCH_FILMS_STRAY_AFTER", "PT5S")));
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    @Timeout(300)
    void aFilmIsForThoseWhoShareItAndALeakedAddressDies() throws Exception {
        Screening screening = Screening.open(stack, files);
        Answer seat = screening.seat(Map.of("guestName", "Gus"));
        String room = "/api/rooms/" + screening.code() + "/film";
        Rest nobody = Rest.nobody(stack.node(1));
        Answer guests = nobody.getFromSeat(seat.text("memberToken"), room);
        assertThat(guests.status()).isEqualTo(200);
        screening.owner().post("/api/rooms/" + screening.code() + "/join", Map.of());
        assertThat(screening.owner().get(room).status()).isEqualTo(200);

        Rest stranger = Rest.nobody(stack.node(1)).somebody("eve");
        assertThat(stranger.get(room).problem()).isEqualTo("unknown_room");
        assertThat(nobody.get(room).problem()).isEqualTo("unknown_room");
        String manifest = "/api/videos/" + screening.filmId() + "/manifest";
        assertThat(stranger.get(manifest).problem()).isEqualTo("unknown_video");
        assertThat(screening.owner().get(manifest).status()).isEqualTo(200);
        String without = screening
                .owner()
                .get("/api/videos/" + screening.filmId() + "/status")
                .text("manifestUrl");
        assertThat(new FilmParts(stack.node(1)).get(without).statusCode()).isEqualTo(404);

        FilmParts films = new FilmParts(stack.node(1));
        String leaked = guests.text("manifestUrl");
        assertThat(films.get(leaked).statusCode()).isEqualTo(200);
        String segment = films.segment(leaked);
        await("the leaked address dies")
                .atMost(PASS.plusSeconds(5))
                .until(() -> films.get(segment).statusCode() == 403);
        assertThat(header(films.get(leaked), "Cache-Control")).isEqualTo("no-store");
        String renewed = nobody.getFromSeat(seat.text("memberToken"), room).text("manifestUrl");
        assertThat(films.get(renewed).statusCode()).isEqualTo(200);
        assertThat(films.get(leaked).statusCode()).isEqualTo(403);
        assertAnotherFilmsPassOpensNothing(films, renewed);
        String lasting = nobody.getFromSeat(seat.text("memberToken"), room + "?player=native")
                .text("expiresInMs");
        assertThat(Long.parseLong(lasting)).isGreaterThan(Duration.ofHours(3).toMillis());
    }

    private static void assertAnotherFilmsPassOpensNothing(FilmParts films, String address) throws Exception {
        String another = address.replaceFirst("/[0-9a-f-]{36}/", "/" + UUID.randomUUID() + "/");
        assertThat(films.get(another).statusCode()).isEqualTo(403);
    }

    @Test
    @Timeout(300)
    void filesAreAnsweredAsHttpSays() throws Exception {
        Screening screening = Screening.open(stack, files);
        FilmParts films = new FilmParts(stack.node(1));
        String master = master(screening);
        HttpResponse<byte[]> playlist = films.get(master);
        assertThat(header(playlist, "Cache-Control")).isEqualTo("public, max-age=5, stale-while-revalidate=10");
        String segment = films.segment(master);
        HttpResponse<byte[]> whole = films.get(segment);
        assertThat(header(whole, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(whole, "X-Content-Type-Options")).isEqualTo("nosniff");
        String etag = header(whole, "ETag");

        assertThat(films.get(segment, "If-None-Match", etag).statusCode()).isEqualTo(304);
        HttpResponse<byte[]> part = films.get(segment, "Range", "bytes=5-9", "If-Range", etag);
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 5, 10));
        assertThat(films.get(segment, "Range", "bytes=5-9", "If-Range", "\"other\"")
                        .body())
                .isEqualTo(whole.body());
        assertThat(films.get(segment, "Range", "bytes=" + whole.body().length + "-")
                        .statusCode())
                .isEqualTo(416);
        HttpResponse<byte[]> head = films.ask("HEAD", segment);
        assertThat(header(head, "Content-Length")).isEqualTo(Integer.toString(whole.body().length));

        String page = stack.node(1).replace("127.0.0.1", "localhost");
        HttpResponse<byte[]> other = films.get(segment, "Origin", page);
        assertThat(header(other, "Access-Control-Allow-Origin")).isEqualTo(page);
        assertThat(header(films.get(segment, "Origin", "https://evil.example"), "Access-Control-Allow-Origin"))
                .isEqualTo("none");
        HttpResponse<byte[]> preflight = films.ask("OPTIONS", segment, "Origin", page);
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(header(preflight, "Access-Control-Allow-Headers")).contains("Range");
    }

    @Test
    @Timeout(300)
    void aDamagedFilmIsMadeAgainStrayFilesGoAndARemovedFilmIsGone() throws Exception {
        Screening screening = Screening.open(stack, files);
        Path stored = stack.data().resolve("storage/syncwatch");
        Path stray = stored.resolve("hls/" + UUID.randomUUID() + "/" + UUID.randomUUID());
        Files.createDirectories(stray);
        Files.writeString(stray.resolve("master.m3u8"), "#EXTM3U\n");
        Path film = stored.resolve("hls/" + screening.filmId());
        String before = status(screening).text("manifestUrl");
        Files.delete(first(film, ".m4s").orElseThrow());

        await("another output").atMost(SEEN_TO_WITHIN).until(() -> {
            Answer now = status(screening);
            return now.text("status").equals("READY")
                    && !now.text("manifestUrl").equals(before);
        });
        FilmParts films = new FilmParts(stack.node(1));
        assertThat(films.get(films.segment(master(screening))).statusCode()).isEqualTo(200);
        await("the stray file is gone").atMost(SEEN_TO_WITHIN).until(() -> !Files.exists(stray.resolve("master.m3u8")));

        String segment = films.segment(master(screening));
        assertThat(screening.owner().delete("/api/videos/" + screening.filmId()).status())
                .isEqualTo(204);
        await("its files are gone")
                .atMost(SEEN_TO_WITHIN)
                .until(() -> first(film, "").isEmpty());
        assertThat(films.get(segment).statusCode()).isIn(403, 404);
        assertThat(screening
                        .owner()
                        .get("/api/videos/" + screening.filmId() + "/manifest")
                        .problem())
                .isEqualTo("unknown_video");
    }

    private static String master(Screening screening) throws Exception {
        return screening
                .owner()
                .get("/api/videos/" + screening.filmId() + "/manifest")
                .text("manifestUrl");
    }

    private static Answer status(Screening screening) throws Exception {
        return screening.owner().get("/api/videos/" + screening.filmId() + "/status");
    }

    private static Optional<Path> first(Path folder, String ending) throws IOException {
        if (!Files.exists(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .findFirst();
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("none");
    }
}
