package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.syncwatch.system.checker.Screening;
import org.syncwatch.system.film.FilmParts;
import org.syncwatch.system.front.CountingFront;
import org.syncwatch.system.front.Nginx;
import org.syncwatch.system.stack.SharedStack;

/** The nginx configuration that is shipped, before a node: films are cached for all viewers, and nobody sees one without a pass. */
@ExtendWith(SharedStack.class)
class NginxCacheIT {

    private static final Path SHIPPED = Path.of(System.getProperty("syncwatch.root", ".."), "docker", "nginx.conf");

    @TempDir
    private Path files;

    @Test
    @Timeout(420)
    void aSegmentIsFetchedOnceForAllViewersAndNotGivenToStrangers(SharedStack.Holder shared) throws Exception {
        Screening screening = Screening.open(shared.stack(), files);
        String owners = screening
                .owner()
                .get("/api/videos/" + screening.filmId() + "/manifest")
                .text("manifestUrl");
        screening.owner().post("/api/rooms/" + screening.code() + "/join", Map.of());
        String members = screening
                .owner()
                .get("/api/rooms/" + screening.code() + "/film")
                .text("manifestUrl");
        assertThat(owners).isNotEqualTo(members);
        try (CountingFront node = CountingFront.of(shared.stack().node(1));
                Nginx nginx = Nginx.start(SHIPPED, files.resolve("nginx"), List.of(node.origin()))) {
            FilmParts films = new FilmParts(nginx.origin());
            assertPlaylistsAreKeptForSecondsOnly(films, node, owners);
            String segment = films.segment(owners);
            assertSegmentsAreFetchedOnce(films, node, segment, withPassOf(members, segment));
            assertNobodyGetsThemWithoutAPass(films, nginx, segment);
        }
    }

    private static void assertSegmentsAreFetchedOnce(FilmParts films, CountingFront node, String one, String other)
            throws Exception {
        HttpResponse<byte[]> first = films.get(one, "Range", "bytes=0-99");
        assertThat(first.statusCode()).isEqualTo(206);
        assertThat(first.body()).hasSize(100);
        assertThat(header(first, "X-Cache")).isEqualTo("MISS");

        HttpResponse<byte[]> second = films.get(other);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(header(second, "X-Cache")).as("with another pass").isEqualTo("HIT");
        assertThat(header(second, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(second, "X-Content-Type-Options")).isEqualTo("nosniff");

        HttpResponse<byte[]> part = films.get(other, "Range", "bytes=10-19");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 10-19/" + second.body().length);
        HttpResponse<byte[]> head = films.ask("HEAD", other);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Length")).isEqualTo(Integer.toString(second.body().length));
        HttpResponse<byte[]> known = films.get(other, "If-None-Match", header(second, "ETag"));
        assertThat(known.statusCode()).isEqualTo(304);

        String file = one.substring(one.indexOf('/', "/hls/".length()));
        assertThat(node.asked().stream().filter(path -> path.endsWith(file)))
                .as("questions for the segment")
                .hasSize(1);
    }

    private static void assertNobodyGetsThemWithoutAPass(FilmParts films, Nginx nginx, String segment)
            throws Exception {
        String forged = "/hls/" + "A".repeat(44) + segment.substring("/hls/".length() + 44);
        HttpResponse<byte[]> refused = films.get(forged);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(header(refused, "Cache-Control")).isEqualTo("no-store");
        assertThat(films.get("/hls" + segment.substring("/hls/".length() + 44)).statusCode())
                .as("without a pass")
                .isEqualTo(404);
        assertThat(films.get("/hls-pass/" + segment.substring("/hls/".length())).statusCode())
                .as("the check is for the inside")
                .isEqualTo(404);
        String pass = segment.substring("/hls/".length(), "/hls/".length() + 44);
        assertThat(nginx.log()).isNotEmpty().noneMatch(line -> line.contains(pass));
    }

    private static void assertPlaylistsAreKeptForSecondsOnly(FilmParts films, CountingFront node, String master)
            throws Exception {
        assertThat(header(films.get(master), "X-Cache")).isEqualTo("MISS");
        assertThat(header(films.get(master), "X-Cache")).isEqualTo("HIT");
        long before = fetched(node, "master.m3u8");
        await("the playlist is asked for again")
                .atMost(Duration.ofSeconds(8))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> films.get(master).statusCode() == 200 && fetched(node, "master.m3u8") > before);
    }

    private static long fetched(CountingFront node, String ending) {
        return node.asked().stream().filter(path -> path.endsWith(ending)).count();
    }

    private static String withPassOf(String master, String file) {
        int end = "/hls/".length() + 44;
        return master.substring(0, end) + file.substring(end);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("none");
    }
}
