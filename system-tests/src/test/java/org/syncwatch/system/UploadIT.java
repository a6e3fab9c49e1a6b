package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.syncwatch.system.film.Noise;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.StackPlan;
import org.syncwatch.system.stack.UploadEnds;
import org.syncwatch.system.wire.Answer;
import org.syncwatch.system.wire.Rest;
import org.syncwatch.system.wire.Tus;
import org.syncwatch.system.wire.Tus.Said;

/** Films in pieces to two nodes, with small parts, a small quota and a slow pace; and the library of one's own films. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class UploadIT {

    private static final int PART = 5 << 20;
    private static final long MAX_BYTES = 90L << 20;
    private static final long QUOTA_BYTES = 200L << 20;
    private static final int BYTES_PER_SECOND = 4 << 20;
    private static final Duration SWEPT_WITHIN = Duration.ofSeconds(90);

    private LocalStack stack;

    @BeforeAll
    void twoNodes() throws Exception {
        stack = LocalStack.start(StackPlan.brief(
                "upload",
                2,
                Map.of(
                        "SYNCWATCH_UPLOAD_MAX_BYTES", Long.toString(MAX_BYTES),
                        "SYNCWATCH_UPLOAD_QUOTA_BYTES", Long.toString(QUOTA_BYTES),
                        "SYNCWATCH_UPLOAD_PART_BYTES", Integer.toString(PART),
                        "SYNCWATCH_UPLOAD_BYTES_PER_SECOND", Integer.toString(BYTES_PER_SECOND),
                        "SYNCWATCH_UPLOAD_BURST_BYTES", Integer.toString(BYTES_PER_SECOND))));
    }

    @AfterAll
    void theyEnd() {
        stack.close();
    }

    @Test
    void aBrokenUploadGoesOnAtTheOtherNodeAndIsTheSameFilm() throws Exception {
        Rest ada = somebody("ada");
        Tus here = Tus.by(ada);
        Tus there = Tus.by(ada.at(stack.node(2)));
        byte[] film = Noise.film(2 * PART + 1000);
        Said opened = here.open(film.length, "Holiday (1).mp4", "video/mp4");
        assertThat(opened.status()).as(opened.problem()).isEqualTo(201);
        assertThat(opened.headers().firstValue("Upload-Expires")).isPresent();
        String path = opened.path();

        here.breakOff(path, film, 0, PART + 100_000);
        await("the first part counts")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(there.head(path).offset()).isEqualTo(PART));

        assertThat(there.send(path, 0, film, 0, 10).problem()).isEqualTo("wrong_offset");
        byte[] rest = Arrays.copyOfRange(film, PART, film.length);
        Said damaged = there.sendChecked(path, PART, rest, checksum(film));
        assertThat(damaged.status()).isEqualTo(460);
        assertThat(there.head(path).offset()).isEqualTo(PART);
        Said done = there.sendChecked(path, PART, rest, checksum(rest));
        assertThat(done.status()).as(done.problem()).isEqualTo(204);
        assertThat(path).endsWith("/" + done.film());
        assertThat(here.head(path).film()).as("whoever missed the answer").isEqualTo(done.film());
        assertThat(Noise.storedSha256(stack.data().resolve("storage"), done.film()))
                .isEqualTo(Noise.sha256(film));
    }

    @Test
    void whatCannotBecomeAFilmIsRefusedEarly() throws Exception {
        Tus bob = Tus.by(somebody("bob"));
        assertThat(bob.open(MAX_BYTES + 1, "a.mp4", "video/mp4").status()).isEqualTo(413);
        assertThat(bob.open(10, "a.zip", "application/zip").status()).isEqualTo(415);
        Said opened = bob.open(20L << 20, "a.mp4", "video/mp4");
        byte[] zip = new byte[PART];
        zip[0] = 'P';

        Said refused = bob.send(opened.path(), 0, zip, 0, PART);

        assertThat(refused.problem()).isEqualTo("not_a_video");
        assertThat(bob.head(opened.path()).status()).isEqualTo(404);
        assertThat(Tus.by(somebody("eve"))
                        .head(bob.open(PART, "a.mkv", "").path())
                        .status())
                .as("somebody else's")
                .isEqualTo(404);
    }

    @Test
    void whatThisEndCanDoIsToldToAnybodyAndOnlyInItsVersion() throws Exception {
        URI uploads = URI.create(stack.node(1) + "/api/uploads");
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<String> abilities = client.send(
                HttpRequest.newBuilder(uploads)
                        .method("OPTIONS", BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(abilities.statusCode()).isEqualTo(204);
        assertThat(abilities.headers().firstValue("Tus-Resumable")).hasValue("1.0.0");
        assertThat(abilities.headers().firstValue("Tus-Max-Size")).hasValue(Long.toString(MAX_BYTES));

        HttpResponse<String> other = client.send(
                HttpRequest.newBuilder(uploads)
                        .header("Authorization", "Bearer " + somebody("old").token())
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(other.statusCode()).isEqualTo(412);
        assertThat(other.headers().firstValue("Tus-Version")).hasValue("1.0.0");
    }

    @Test
    void fiftyAtOnceOnTwoNodesNeverGoBeyondTheQuota() throws Exception {
        Rest grace = somebody("grace");
        List<Tus> nodes = List.of(Tus.by(grace), Tus.by(grace.at(stack.node(2))));
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(50);
        List<Integer> statuses = new ArrayList<>();
        try {
            List<Future<Said>> answers = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                Tus node = nodes.get(i % 2);
                answers.add(threads.submit(() -> {
                    together.await();
                    return node.open(MAX_BYTES, "big.mp4", "video/mp4");
                }));
            }
            together.countDown();
            for (Future<Said> answer : answers) {
                statuses.add(answer.get().status());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(statuses).containsOnly(201, 413);
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(2);
        Answer library = grace.get("/api/videos");
        assertThat(library.body().path("quota").path("usedBytes").asLong()).isEqualTo(2 * MAX_BYTES);
        String open = library.body().path("uploads").path(0).path("id").asText();
        assertThat(nodes.get(1).end("/api/uploads/" + open).status()).isEqualTo(204);
        assertThat(nodes.get(0).open(MAX_BYTES, "big.mp4", "video/mp4").status())
                .isEqualTo(201);
    }

    @Test
    void anAccountSendsNoFasterOverTwoConnectionsToTwoNodes() throws Exception {
        Rest hasty = somebody("hasty");
        byte[] film = Noise.film(2 * PART);
        List<Tus> nodes = List.of(Tus.by(hasty), Tus.by(hasty.at(stack.node(2))));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        long began = System.nanoTime();
        try {
            List<Future<Said>> sent = new ArrayList<>();
            for (Tus node : nodes) {
                String path = node.open(film.length, "a.mp4", "video/mp4").path();
                sent.add(threads.submit(() -> node.send(path, 0, film, 0, film.length)));
            }
            for (Future<Said> answer : sent) {
                assertThat(answer.get().status()).isEqualTo(204);
            }
        } finally {
            threads.shutdownNow();
        }
        double seconds = (System.nanoTime() - began) / 1e9;

        assertThat(seconds).isGreaterThan(0.95 * (2.0 * film.length - BYTES_PER_SECOND) / BYTES_PER_SECOND);
    }

    @Test
    void anUploadThatNobodyGoesOnWithEnds() throws Exception {
        Rest dora = somebody("dora");
        Tus tus = Tus.by(dora);
        String path = tus.open(2 * PART, "a.mp4", "video/mp4").path();
        assertThat(tus.send(path, 0, Noise.film(PART), 0, PART).offset()).isEqualTo(PART);
        UploadEnds.expire(stack, UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));

        await("the sweep")
                .atMost(SWEPT_WITHIN)
                .untilAsserted(() -> assertThat(tus.head(path).status()).isEqualTo(404));
        assertThat(dora.get("/api/videos")
                        .body()
                        .path("quota")
                        .path("usedBytes")
                        .asLong())
                .isZero();
    }

    @Test
    void theLibraryTellsRenamesAndDeletesOnesOwnFilms() throws Exception {
        Rest nina = somebody("nina");
        byte[] film = Noise.film(PART);
        String id =
                nina.upload("Old name.mp4", BodyPublishers.ofByteArray(film)).text("videoId");
        Rest eve = somebody("eve");

        assertThat(eve.patch("/api/videos/" + id, Map.of("title", "Mine")).status())
                .isEqualTo(404);
        assertThat(eve.delete("/api/videos/" + id).status()).isEqualTo(404);
        assertThat(nina.patch("/api/videos/" + id, Map.of("title", " ")).status())
                .isEqualTo(422);
        assertThat(nina.patch("/api/videos/" + id, Map.of("title", "New name")).status())
                .isEqualTo(204);
        Answer library = nina.get("/api/videos");
        assertThat(library.body().path("films")).singleElement().satisfies(told -> {
            assertThat(told.path("videoId").asText()).isEqualTo(id);
            assertThat(told.path("title").asText()).isEqualTo("New name");
            assertThat(told.path("sizeBytes").asLong()).isEqualTo(film.length);
            assertThat(told.path("createdAtMs").asLong()).isPositive();
        });
        assertThat(library.body().path("quota").path("usedBytes").asLong()).isEqualTo(film.length);

        assertThat(nina.delete("/api/videos/" + id).status()).isEqualTo(204);
        assertThat(nina.delete("/api/videos/" + id).status()).isEqualTo(404);
        Answer empty = nina.get("/api/videos");
        assertThat(empty.body().path("films")).isEmpty();
        assertThat(empty.body().path("quota").path("usedBytes").asLong()).isZero();
        assertThat(eve.get("/api/videos").body().path("films")).isEmpty();
    }

    private Rest somebody(String name) throws IOException, InterruptedException {
        return Rest.nobody(stack.node(1)).somebody(name);
    }

    private static String checksum(byte[] piece) throws Exception {
        return "sha1 "
                + Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-1").digest(piece));
    }
}
